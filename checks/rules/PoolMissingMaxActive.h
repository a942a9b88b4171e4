// fanout-pool-missing-max-active: a pool whose active connections nothing
// bounds.

#ifndef FANOUT_CHECKS_RULES_POOLMISSINGMAXACTIVE_H
#define FANOUT_CHECKS_RULES_POOLMISSINGMAXACTIVE_H

#include "checks/rules/Finding.h"

namespace fanout {

/// Adds a finding for each pool of a library that the code gives an idle bound
/// and no active one, an active bound that is none, or bounds in the wrong
/// order.
void checkPoolMissingMaxActive(const TranslationUnitFacts &Facts,
                               std::vector<Finding> &Findings);

} // namespace fanout

#endif
