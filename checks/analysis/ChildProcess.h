// What the copy of the program does that fork() makes.

#ifndef FANOUT_CHECKS_ANALYSIS_CHILDPROCESS_H
#define FANOUT_CHECKS_ANALYSIS_CHILDPROCESS_H

#include "checks/analysis/Summaries.h"

namespace fanout {

/// Where the child goes on: `pid == 0`, `!pid`, `fork() == 0`, `case 0`, and
/// the other side of `pid > 0`.
Cuts childEdges(const clang::Expr *Fork, const Body &In, const Program &P);

/// True if the child of this fork may end while a process goes on that it has
/// started itself: `if (fork() != 0) _exit(0);`, `daemon(0, 0)`. Who waits for
/// the child does not wait for that.
bool leavesProcess(const clang::Expr *Fork, const Body &In,
                   const Summaries &All);

} // namespace fanout

#endif
