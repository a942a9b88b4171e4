// What has to be true for control to get to a place in a task: that something
// failed, and that this is one of few times.

#ifndef FANOUT_CHECKS_ANALYSIS_ERRORPATHS_H
#define FANOUT_CHECKS_ANALYSIS_ERRORPATHS_H

#include "checks/analysis/Program.h"

namespace fanout {

struct PathConditions {
  bool Conditional = false; ///< some path through the body passes by the place
  bool Error = false;       ///< something failed before
  bool Sampled = false;     ///< of those that get there few go on
};

PathConditions conditionsOf(const clang::Expr *Node, const Body &In,
                            const Program &P);

/// True if what the call throws is caught in a way that lets control go on to
/// the place: `try { enter(); } catch (…) { log(); } start();`.
bool goesOnAfterThrow(const clang::Expr *Call, const clang::Stmt *Place,
                      const Body &In);

} // namespace fanout

#endif
