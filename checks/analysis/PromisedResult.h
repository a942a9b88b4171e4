// The future that a task fulfils through a promise or a packaged task.

#ifndef FANOUT_CHECKS_ANALYSIS_PROMISEDRESULT_H
#define FANOUT_CHECKS_ANALYSIS_PROMISEDRESULT_H

#include "checks/analysis/Body.h"

namespace fanout {

/// The expression that yields the future of a promise (or packaged task) which
/// the work started at `Spawn` gets: who waits for that future waits for the
/// work. Null if there is none, or not just one.
const clang::Expr *promisedResult(const clang::Expr *Spawn, const Body &In);

} // namespace fanout

#endif
