// Analyses many translation units on all processors.

#ifndef FANOUT_DRIVER_RUNNER_H
#define FANOUT_DRIVER_RUNNER_H

#include "driver/TranslationUnit.h"

namespace fanout::driver {

/// The results, in the order of `Units`. A crash is the failure of its
/// translation unit. `Jobs` 0: one a processor. `Run` is called from several
/// threads.
std::vector<UnitResult>
runUnits(llvm::ArrayRef<Unit> Units, unsigned Jobs,
         llvm::function_ref<UnitResult(const Unit &)> Run = analyseUnit);

} // namespace fanout::driver

#endif
