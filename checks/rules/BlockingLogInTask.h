// fanout-blocking-log-in-task: every failed task of a fan-out writes a log
// line.

#ifndef FANOUT_CHECKS_RULES_BLOCKINGLOGINTASK_H
#define FANOUT_CHECKS_RULES_BLOCKINGLOGINTASK_H

#include "checks/rules/Finding.h"

namespace fanout {

void checkBlockingLogInTask(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings);

} // namespace fanout

#endif
