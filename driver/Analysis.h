// From the command line to the report.

#ifndef FANOUT_DRIVER_ANALYSIS_H
#define FANOUT_DRIVER_ANALYSIS_H

#include "driver/Options.h"
#include "driver/Report.h"

namespace fanout::driver {

/// Finds what to analyse, and analyses it. An error means that nothing was.
llvm::Expected<Report> runAnalysis(const Options &Opts);

} // namespace fanout::driver

#endif
