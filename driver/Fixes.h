// Applies the edits of findings.

#ifndef FANOUT_DRIVER_FIXES_H
#define FANOUT_DRIVER_FIXES_H

#include "driver/Report.h"

#include "llvm/Support/Error.h"

namespace fanout::driver {

/// Applies all edits of every finding that has some and is not silenced, or
/// none of that finding's: a finding whose edits overlap earlier ones is left
/// for the next run. Removes the fixed findings from `R` and returns how many
/// there were.
llvm::Expected<size_t> applyFixes(Report &R);

} // namespace fanout::driver

#endif
