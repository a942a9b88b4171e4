// How many threads an executor has, as the places show where it is made.

#ifndef FANOUT_CHECKS_ANALYSIS_EXECUTORTHREADS_H
#define FANOUT_CHECKS_ANALYSIS_EXECUTORTHREADS_H

#include "checks/analysis/Sizes.h"

namespace fanout {

/// The number that an executor is constructed with.
struct ExecutorThreads {
  Size Number;
  bool Endless = false; ///< it means that there is no limit
};

/// What the executor behind `Object` may be made with, a variable or a member:
/// directly, behind a pointer, or by functions that return one.
llvm::SmallVector<ExecutorThreads, 2>
executorThreads(const clang::Expr *Object, const Program &P, Sizes &S);

} // namespace fanout

#endif
