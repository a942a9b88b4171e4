// Where the report goes.

#ifndef FANOUT_DRIVER_OUTPUT_H
#define FANOUT_DRIVER_OUTPUT_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace fanout::driver {

/// An error if `File` cannot be written, found out before the long work.
llvm::Error checkWritable(const std::string &File);

/// Writes to `File`, or to standard output if that is empty. A file appears
/// whole or not at all: it is written beside its place and renamed.
llvm::Error writeOutput(const std::string &File,
                        llvm::function_ref<void(llvm::raw_ostream &)> Write);

} // namespace fanout::driver

#endif
