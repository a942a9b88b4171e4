// From a parsed translation unit to the facts of its connection pools.

#ifndef FANOUT_CHECKS_ANALYSIS_POOLCOLLECTOR_H
#define FANOUT_CHECKS_ANALYSIS_POOLCOLLECTOR_H

#include "checks/analysis/FanoutSite.h"
#include "checks/analysis/Program.h"
#include "checks/catalog/PoolCatalog.h"

namespace fanout {

/// Adds TranslationUnitFacts::Pools, in source order. Reads the Sites of
/// `Facts`: a pool that is fed within a bound is none of the rule's business.
/// What bodies in `Without` say of pools does not count.
void collectPools(const Program &Source, const PoolCatalog &Models,
                  TranslationUnitFacts &Facts,
                  const llvm::DenseSet<const Body *> &Without = {});

} // namespace fanout

#endif
