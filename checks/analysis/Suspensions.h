// Whether a coroutine ever gives control back before its end.

#ifndef FANOUT_CHECKS_ANALYSIS_SUSPENSIONS_H
#define FANOUT_CHECKS_ANALYSIS_SUSPENSIONS_H

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/Program.h"

namespace fanout {

/// True if every co_await of the coroutine is seen to go on at once: the
/// awaiter is always ready, or it has done its work when it is asked to suspend
/// and resumes the coroutine.
bool neverSuspends(const Body &Coroutine, const Program &P);

/// True if the coroutine that `Made` makes, and that suspends at first, is
/// started there without being awaited: `fetch(url).start()`, `Op op =
/// fetch(url); op.handle.resume();`.
bool isStartedBeforeAwaited(const clang::Expr *Made, const Body &Coroutine,
                            const Body &In, const Program &P);

/// The co_await that waits for what is started there and for nothing else, or
/// null.
const clang::CoawaitExpr *awaitAround(const clang::Expr *Started,
                                      const Body &In);

/// The local variable that is made of what is started there, or null.
const clang::VarDecl *madeOf(const clang::Expr *Started, const Body &In);

/// The co_await around what is started there, if its awaiter is written here,
/// keeps the coroutine, and the work resumes that when it is done. Null if not.
const clang::CoawaitExpr *awaitedWith(const clang::Expr *Started,
                                      const Body *Work, const Body &In,
                                      const Program &P);

/// The collection whose coroutines the awaiter resumes when it suspends:
/// `co_await WhenAll{ops}`. No path for others.
AccessPath collectionAwaited(const clang::CoawaitExpr *Await,
                             const Body &Suspend, const Body &In);

/// True for a call of coroutine_handle::resume().
bool isResume(const Call &C);

} // namespace fanout

#endif
