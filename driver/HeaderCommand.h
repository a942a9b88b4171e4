// How a header would be compiled if it were a source file.

#ifndef FANOUT_DRIVER_HEADERCOMMAND_H
#define FANOUT_DRIVER_HEADERCOMMAND_H

#include "driver/Database.h"

#include <optional>

namespace fanout::driver {

/// The command for the header at `Path` (absolute), taken from the source file
/// of `All` whose name is most like it, as clang-tidy and clangd do: builds
/// list no headers. None for a file that is no header.
std::optional<CompileCommand> headerCommand(llvm::ArrayRef<CompileCommand> All,
                                            llvm::StringRef Path);

} // namespace fanout::driver

#endif
