// Paths as text. Nothing here depends on, or changes, the folder of the process
// unless it says so.

#ifndef FANOUT_DRIVER_PATHS_H
#define FANOUT_DRIVER_PATHS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace fanout::driver {

/// The folder the program was started in.
std::string currentFolder();

/// `Path` below `Folder` unless absolute, without `.`, `..` and double slashes.
std::string absolutePath(llvm::StringRef Path, llvm::StringRef Folder);

/// True if `Path` is `Folder` or below it; both absolute.
bool isBelow(llvm::StringRef Path, llvm::StringRef Folder);

/// `Path` relative to `Folder` if below it, otherwise as it is.
std::string relativePath(llvm::StringRef Path, llvm::StringRef Folder);

/// The closest folder at or above `Folder` with a `.git`, or an empty string.
std::string gitTopLevel(llvm::StringRef Folder);

/// The root of the source tree of these files: the top level of their git
/// repository, or the current folder, or the folder they have in common.
std::string sourceRoot(llvm::ArrayRef<std::string> Files);

/// `Path` as (part of) a URI: other characters than those allowed in a path are
/// percent-encoded.
std::string uriPath(llvm::StringRef Path);

} // namespace fanout::driver

#endif
