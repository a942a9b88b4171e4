// The whole program behind main.

#ifndef FANOUT_DRIVER_PROGRAM_H
#define FANOUT_DRIVER_PROGRAM_H

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace fanout::driver {

/// Exit status: 0 nothing at or above the fail level, 1 findings, 2 something
/// could not be analysed.
constexpr int ExitClean = 0, ExitFindings = 1, ExitFailed = 2;

/// Runs with the arguments after the program's name; returns the exit status.
int runProgram(llvm::ArrayRef<std::string> Args);

} // namespace fanout::driver

#endif
