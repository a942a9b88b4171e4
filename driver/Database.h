// The compilation database: where it is, what it says, what of it was asked
// for.

#ifndef FANOUT_DRIVER_DATABASE_H
#define FANOUT_DRIVER_DATABASE_H

#include "driver/Options.h"

#include "llvm/Support/Error.h"

#include <string>
#include <vector>

namespace fanout::driver {

/// How one translation unit is compiled.
struct CompileCommand {
  std::string File;      ///< absolute
  std::string Directory; ///< absolute
  std::vector<std::string> Args;

  auto operator<=>(const CompileCommand &) const = default;
};

/// Looks for compile_commands.json in `Folder`, in its usual build folders and
/// in the parents of `FirstFile` (may be empty) with theirs. Empty: not found.
std::string findDatabase(llvm::StringRef Folder, llvm::StringRef FirstFile);

/// All commands of a database, each distinct one once, in its order. Response
/// files are expanded; the compiler's name has become --target and
/// --driver-mode. Files in other languages are left out.
llvm::Expected<std::vector<CompileCommand>>
readDatabase(const std::string &DatabaseFile);

/// The commands for files that are, or are below, one of `Paths` (absolute).
/// A header that is named gets that of a source file like it. A path that
/// selects nothing is an error. No paths: all commands.
llvm::Expected<std::vector<CompileCommand>>
selectCommands(std::vector<CompileCommand> All,
               llvm::ArrayRef<std::string> Paths, llvm::StringRef DatabaseFile);

/// One command for each of `Paths`, with the compiler arguments of the command
/// line.
std::vector<CompileCommand> fixedCommands(llvm::ArrayRef<std::string> Paths,
                                          llvm::ArrayRef<std::string> Args);

} // namespace fanout::driver

#endif
