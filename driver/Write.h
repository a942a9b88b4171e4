// Picks the output format and writes the summary.

#ifndef FANOUT_DRIVER_WRITE_H
#define FANOUT_DRIVER_WRITE_H

#include "driver/Fixes.h"
#include "driver/Options.h"
#include "driver/Report.h"

namespace fanout::driver {

/// Writes the report in the format and to the place of the options.
llvm::Error writeReport(const Report &R, const Options &Opts, int ExitStatus);

/// Tells on standard error what could not be analysed, then what was found.
void writeSummary(const Report &R, const Options &Opts);

/// Tells on standard error what --fix did and what it left.
void writeFixes(const FixOutcome &Done, const Options &Opts);

} // namespace fanout::driver

#endif
