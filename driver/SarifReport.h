// SARIF 2.1.0: for code-scanning services and editors.

#ifndef FANOUT_DRIVER_SARIFREPORT_H
#define FANOUT_DRIVER_SARIFREPORT_H

#include "driver/Report.h"

#include "llvm/Support/raw_ostream.h"

namespace fanout::driver {

struct SarifOptions {
  int ExitCode = 0;
  bool IncludeSuppressed = false;
  std::string Category; ///< empty: no automationDetails
  std::string Folder;   ///< the working folder of the run
};

/// Nothing in it depends on the time or on the number of jobs.
void writeSarif(const Report &R, const SarifOptions &Options,
                llvm::raw_ostream &Out);

} // namespace fanout::driver

#endif
