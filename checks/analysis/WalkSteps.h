// How a function goes on that gives the next element with each call.

#ifndef FANOUT_CHECKS_ANALYSIS_WALKSTEPS_H
#define FANOUT_CHECKS_ANALYSIS_WALKSTEPS_H

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/CallModel.h"

namespace fanout {

class Body;

/// What the function goes through, and the index that outlives the call; a view
/// that gets shorter with each call has none.
struct WalkStep {
  const clang::Expr *Whole = nullptr;
  AccessPath Index;
};

/// `return items[next++];`, a search in a text from the last place on,
/// `if (at + 4 > data.size()) return {}; at += 4;`, `rest = rest.substr(n);`.
/// Without a whole if it does none of these.
WalkStep walkStep(const Body &Inside, const CallModel &Model);

/// The pointer of the object that a method moves on after it has compared it
/// with another one: `if (end - at < 4) return false; … at += 4;`.
const clang::FieldDecl *pointerMoved(const Body &Inside);

} // namespace fanout

#endif
