// fanout-connection-per-task: every task of a fan-out opens its own connection.

#ifndef FANOUT_CHECKS_RULES_CONNECTIONPERTASK_H
#define FANOUT_CHECKS_RULES_CONNECTIONPERTASK_H

#include "checks/rules/Finding.h"

namespace fanout {

void checkConnectionPerTask(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings);

} // namespace fanout

#endif
