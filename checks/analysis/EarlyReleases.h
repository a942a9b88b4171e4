// Slots that a task gives back, and promises that it keeps, before it has done
// anything.

#ifndef FANOUT_CHECKS_ANALYSIS_EARLYRELEASES_H
#define FANOUT_CHECKS_ANALYSIS_EARLYRELEASES_H

#include "checks/analysis/Program.h"

namespace fanout {

/// True if all work of the task comes behind `Place`: before there are at most
/// locks and flags, behind there are calls that work.
bool isBeforeWork(const clang::Expr *Place, const Body &Task,
                  const Program &P);

} // namespace fanout

#endif
