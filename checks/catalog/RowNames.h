// The names of rows: where they split, and what they match.

#ifndef FANOUT_CHECKS_CATALOG_ROWNAMES_H
#define FANOUT_CHECKS_CATALOG_ROWNAMES_H

#include "llvm/ADT/StringRef.h"

namespace fanout {

/// `a::b::f` -> {`a::b`, `f`}. The last part of a call operator or a conversion
/// has no `::` worth splitting at.
std::pair<llvm::StringRef, llvm::StringRef> splitName(llvm::StringRef Name);

/// True if the name of a function stands for several.
bool isPattern(llvm::StringRef Name);

/// True if `Name` is or matches the qualified name.
bool matchesName(llvm::StringRef Name, llvm::StringRef Qualified);

} // namespace fanout

#endif
