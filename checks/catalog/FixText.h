// Texts of fixes in model files: code with places to be filled in.

#ifndef FANOUT_CHECKS_CATALOG_FIXTEXT_H
#define FANOUT_CHECKS_CATALOG_FIXTEXT_H

#include "llvm/ADT/StringRef.h"

#include <string>

namespace fanout {

/// The place for the number that the user chooses.
constexpr llvm::StringLiteral LimitPlace = "{limit}";
/// The place for the object that is bounded.
constexpr llvm::StringLiteral ObjectPlace = "{object}";

/// What is wrong with the text of a statement, or an empty text.
llvm::StringRef wrongStatement(llvm::StringRef Text);

/// What is wrong with the text of an argument, or an empty text.
llvm::StringRef wrongArgument(llvm::StringRef Text);

/// `Text` with every `Place` replaced.
std::string fillIn(llvm::StringRef Text, llvm::StringRef Place,
                   llvm::StringRef With);

} // namespace fanout

#endif
