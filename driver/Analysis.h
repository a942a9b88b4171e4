// From the command line to the report.

#ifndef FANOUT_DRIVER_ANALYSIS_H
#define FANOUT_DRIVER_ANALYSIS_H

#include "driver/Options.h"
#include "driver/Report.h"
#include "driver/TranslationUnit.h"

namespace fanout::driver {

/// Finds what to analyse, and analyses it. An error means that nothing was.
llvm::Expected<Report> runAnalysis(const Options &Opts);

/// The translation units that the options choose. Rules and configuration
/// files do not matter.
llvm::Expected<std::vector<Unit>> chosenUnits(const Options &Opts);

} // namespace fanout::driver

#endif
