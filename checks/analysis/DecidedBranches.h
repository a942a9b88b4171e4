// Branches on what an earlier branch has decided.

#ifndef FANOUT_CHECKS_ANALYSIS_DECIDEDBRANCHES_H
#define FANOUT_CHECKS_ANALYSIS_DECIDEDBRANCHES_H

#include "checks/analysis/Body.h"

namespace fanout {

/// The edges from which no path leads to `Target`: each would have to take a
/// branch the other way than the same condition was before, with nothing
/// between that could change it. `while (ok && full) ok = wait();` inside
/// `for (; ok; …)` is not left towards the loop's body while `!ok`.
Cuts decidedAgainst(Point Target, const Body &In);

/// True if the branch can end a cycle through `At`.
bool endsCycle(const Branch &B, Point At, const Body &In);

} // namespace fanout

#endif
