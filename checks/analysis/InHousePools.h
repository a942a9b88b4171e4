// Pools written in the code itself: which functions acquire and release, and
// whether anything bounds what they open.

#ifndef FANOUT_CHECKS_ANALYSIS_INHOUSEPOOLS_H
#define FANOUT_CHECKS_ANALYSIS_INHOUSEPOOLS_H

#include "checks/analysis/FanoutSite.h"
#include "checks/analysis/Summaries.h"
#include "checks/catalog/PoolCatalog.h"

namespace fanout {

/// Adds TranslationUnitFacts::InHousePools, in source order. Reads the Pools of
/// `Facts`. `All` must hold
/// the summaries of every function.
void collectInHousePools(const Summaries &All, const PoolCatalog &Models,
                         TranslationUnitFacts &Facts);

} // namespace fanout

#endif
