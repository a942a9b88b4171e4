// JSON for scripts.

#ifndef FANOUT_DRIVER_JSONREPORT_H
#define FANOUT_DRIVER_JSONREPORT_H

#include "driver/Report.h"

#include "llvm/Support/raw_ostream.h"

namespace fanout::driver {

struct JsonOptions {
  bool Inventory = false;      ///< the sites too
  bool ShowSuppressed = false; ///< also findings silenced by NOLINT
};

void writeJson(const Report &R, const JsonOptions &Options,
               llvm::raw_ostream &Out);

} // namespace fanout::driver

#endif
