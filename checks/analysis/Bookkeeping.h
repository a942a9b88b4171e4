// Code that only counts and logs: what it tests holds nobody back.

#ifndef FANOUT_CHECKS_ANALYSIS_BOOKKEEPING_H
#define FANOUT_CHECKS_ANALYSIS_BOOKKEEPING_H

#include "checks/analysis/Program.h"

namespace fanout {

/// True if all that depends on `Test` is a statistic or a line in a log:
/// `if (open_ > peak_) peak_ = open_;`.
bool onlyKeepsBooks(const clang::Expr *Test, const Body &In,
                    const Program &Source);

} // namespace fanout

#endif
