// Turns the arguments of a real build into those of an analysis.

#ifndef FANOUT_DRIVER_ARGUMENTS_H
#define FANOUT_DRIVER_ARGUMENTS_H

#include "driver/Database.h"

namespace fanout::driver {

/// The folder with the headers of the Clang that is linked in (stddef.h, ...).
/// Empty if it is not installed.
std::string resourceFolder();

/// The command without outputs, plugins and precompiled headers, with warnings
/// off, the headers of our own Clang and the extra arguments.
std::vector<std::string>
analysisArguments(const CompileCommand &Command, llvm::StringRef ResourceFolder,
                  llvm::ArrayRef<std::string> ExtraBefore,
                  llvm::ArrayRef<std::string> Extra);

} // namespace fanout::driver

#endif
