// Slots that a task gives back, and promises that it keeps, before it has done
// anything.

#ifndef FANOUT_CHECKS_ANALYSIS_EARLYRELEASES_H
#define FANOUT_CHECKS_ANALYSIS_EARLYRELEASES_H

#include "checks/analysis/Program.h"

namespace fanout {

/// True if all work of the task comes behind `Place`: before there are at most
/// locks and flags, or a few words to others, behind there are calls that work,
/// or the first looks at what there is to do. `OnlyTells`: a function that is
/// called at the place does no work.
bool isBeforeWork(const clang::Expr *Place, const Body &Task, const Program &P,
                  bool OnlyTells = false);

/// True if the function that is called there only keeps count and tells others.
bool onlyTells(const clang::Expr *Place, const Program &P);

/// True if the task works on what it was given, its arguments and what it has
/// copies of, only behind `Place`, and does not look at it before.
bool isBeforeData(const clang::Expr *Place, const Body &Task, const Program &P,
                  llvm::function_ref<bool(const clang::Expr *)> MayBeWork);

} // namespace fanout

#endif
