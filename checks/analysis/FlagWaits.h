// Flags that say that work is over: who asks them, who waits for them and who
// sets them.

#ifndef FANOUT_CHECKS_ANALYSIS_FLAGWAITS_H
#define FANOUT_CHECKS_ANALYSIS_FLAGWAITS_H

#include "checks/analysis/Summary.h"

namespace fanout {

/// A condition that asks a flag: `done`, `!job->finished`, `state == 2`.
struct FlagQuestion {
  AccessPath Flag;     ///< none if it asks something else
  bool WhenSet = true; ///< the value of the condition when the flag is set
};
FlagQuestion flagAsked(const clang::Expr *Condition,
                       const clang::ASTContext &Context);

/// A flag and the value that it has or is given.
struct FlagValue {
  AccessPath Flag; ///< none: no flag
  bool Is = false;
  const clang::ValueDecl *Declared = nullptr; ///< the member or variable
};

/// What a flag is when the call returns: `done.wait(false)`,
/// `cv.wait(lock, [&] { return done; })`.
FlagValue flagAwaited(const Call &C, const Program &P);

/// What the expression gives a flag: `done = true`, `flag.store(false)`.
FlagValue flagGiven(const clang::Expr *E, const clang::ASTContext &Context);

/// The value of the branch that only the first round of a loop has: of `i > 0`,
/// and of `have` before `have = true;`. None if it asks something else.
std::optional<bool> onlyFirstRound(const Branch &B, const Body &In,
                                   const clang::ASTContext &Context);

} // namespace fanout

#endif
