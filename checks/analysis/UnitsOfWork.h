// Numbers of a caller that tell how much there is to do, and not how many shall
// do it.

#ifndef FANOUT_CHECKS_ANALYSIS_UNITSOFWORK_H
#define FANOUT_CHECKS_ANALYSIS_UNITSOFWORK_H

#include "checks/analysis/Summary.h"

namespace fanout {

/// True if each round starts a task for the unit with the number of the round,
/// which does that one and ends: `for (s = 0; s < request.shards; ++s)
/// start([s] { compact(s); })`. Workers, of which a setting tells the number,
/// take what there is to do from each other, or divide it among them.
bool startsForEachUnit(const SpawnEvent &Event, const clang::Stmt *Loop,
                       const Size &Number, const Body &In, const Program &P);

} // namespace fanout

#endif
