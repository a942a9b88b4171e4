// Says what is wrong with a compile_commands.json before anything reads it.

#ifndef FANOUT_DRIVER_DATABASECHECK_H
#define FANOUT_DRIVER_DATABASECHECK_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace fanout::driver {

/// Success if `Text` is a JSON array of at least one entry, each with
/// directory, file, and command or arguments. `File` is used in the message.
llvm::Error checkDatabase(llvm::StringRef Text, llvm::StringRef File);

} // namespace fanout::driver

#endif
