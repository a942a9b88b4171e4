// fanout-limiter-inside-task: a limit that the task takes after it exists.

#ifndef FANOUT_CHECKS_RULES_LIMITERINSIDETASK_H
#define FANOUT_CHECKS_RULES_LIMITERINSIDETASK_H

#include "checks/rules/Finding.h"

namespace fanout {

void checkLimiterInsideTask(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings);

} // namespace fanout

#endif
