// fanout-unbounded-spawn: work started per element of the input without a
// limit.

#ifndef FANOUT_CHECKS_RULES_UNBOUNDEDSPAWN_H
#define FANOUT_CHECKS_RULES_UNBOUNDEDSPAWN_H

#include "checks/rules/Finding.h"

namespace fanout {

void checkUnboundedSpawn(const TranslationUnitFacts &Facts,
                         std::vector<Finding> &Findings);

} // namespace fanout

#endif
