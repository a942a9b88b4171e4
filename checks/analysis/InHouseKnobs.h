// The knobs of pools written in the code itself, as their use tells: what the
// release function compares with the idle list bounds the idle connections,
// what the acquire function compares with a count bounds the active ones.

#ifndef FANOUT_CHECKS_ANALYSIS_INHOUSEKNOBS_H
#define FANOUT_CHECKS_ANALYSIS_INHOUSEKNOBS_H

#include "checks/analysis/GrowthBound.h"
#include "checks/analysis/PoolFacts.h"
#include "checks/analysis/ReleaseCap.h"

namespace fanout {

/// A pool whose active bound is a setting that may be off.
struct InHouseKnobs {
  PoolRow Row; ///< as if a library's pool
  /// Functions that only keep in a member what they are given.
  llvm::DenseSet<const Body *> Setters;
};

/// What the members are called by which such a pool is configured; none if
/// something else bounds it, or if a member gets values that are not seen.
std::optional<InHouseKnobs> inHouseKnobs(const Program &Source,
                                         const Body &Acquire,
                                         const clang::Expr *Create,
                                         const ReleaseCap &Drops,
                                         llvm::ArrayRef<Hold> Holds);

} // namespace fanout

#endif
