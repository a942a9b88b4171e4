// Applies the edits of findings.

#ifndef FANOUT_DRIVER_FIXES_H
#define FANOUT_DRIVER_FIXES_H

#include "driver/Report.h"

#include "llvm/Support/Error.h"

namespace fanout::driver {

/// What became of the findings that are not silenced.
struct FixOutcome {
  size_t Fixed = 0;       ///< findings, no longer in the report
  size_t Files = 0;       ///< that were written
  size_t Overlapping = 0; ///< left for the next run
  size_t WithoutFix = 0;
  std::vector<std::string>
      Changed; ///< files that are not as they were analysed
};

/// Applies all edits of every finding that has some and is not silenced, or
/// none of that finding's: it is left if its edits overlap earlier ones, or if
/// a file has changed since it was analysed. Removes the fixed findings from
/// `R`.
llvm::Expected<FixOutcome> applyFixes(Report &R);

} // namespace fanout::driver

#endif
