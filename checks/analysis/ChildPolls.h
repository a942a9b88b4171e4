// Questions whether a child process is over that do not wait for its end:
// waitpid(-1, NULL, WNOHANG).

#ifndef FANOUT_CHECKS_ANALYSIS_CHILDPOLLS_H
#define FANOUT_CHECKS_ANALYSIS_CHILDPOLLS_H

#include "checks/analysis/Operations.h"

namespace fanout {

/// A place where a count goes down: in the body that is looked at, or in the
/// function that it calls there.
struct Lowering {
  const clang::Expr *At = nullptr;
  const Body *In = nullptr;
  std::optional<Call> By; ///< that call
};

/// Where `Site`, an expression of the body, or the function that it calls,
/// makes the count smaller.
llvm::SmallVector<Lowering, 1> lowerings(const AccessPath &Counter,
                                         const clang::Expr *Site,
                                         const Body &In, const Program &P);

/// True if it goes down only where such a question was answered by yes.
bool isBehindEnd(const Lowering &Down, const Program &P);

/// True if it goes down behind such a question where the answer was no, too.
bool isAlsoBeforeEnd(const Lowering &Down, const Program &P);

} // namespace fanout

#endif
