// fanout-pool-grows-past-idle: a pool that opens whenever nothing is idle.

#ifndef FANOUT_CHECKS_RULES_POOLGROWSPASTIDLE_H
#define FANOUT_CHECKS_RULES_POOLGROWSPASTIDLE_H

#include "checks/rules/Finding.h"

namespace fanout {

/// Adds a finding for each pool of the code's own that bounds what it keeps but
/// not what it opens.
void checkPoolGrowsPastIdle(const TranslationUnitFacts &Facts,
                            std::vector<Finding> &Findings);

} // namespace fanout

#endif
