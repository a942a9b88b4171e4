// --check-models: what model files say, and what they stand for in the code.

#ifndef FANOUT_DRIVER_CHECKMODELS_H
#define FANOUT_DRIVER_CHECKMODELS_H

#include "driver/Options.h"

namespace fanout::driver {

/// Reads the model files, looks for what they name in the sources, if any, and
/// reports. The exit status: 0, or 2 if a row or a source file is wrong.
llvm::Expected<int> checkModels(const Options &Opts);

} // namespace fanout::driver

#endif
