// fanout-unbounded-queue: a bounded pool with an unbounded queue, fed by the
// input.

#ifndef FANOUT_CHECKS_RULES_UNBOUNDEDQUEUE_H
#define FANOUT_CHECKS_RULES_UNBOUNDEDQUEUE_H

#include "checks/rules/Finding.h"

namespace fanout {

void checkUnboundedQueue(const TranslationUnitFacts &Facts,
                         std::vector<Finding> &Findings);

} // namespace fanout

#endif
