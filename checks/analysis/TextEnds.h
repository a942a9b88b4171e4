// How a text ends, where the code shows it.

#ifndef FANOUT_CHECKS_ANALYSIS_TEXTENDS_H
#define FANOUT_CHECKS_ANALYSIS_TEXTENDS_H

#include "checks/Pch.h"

namespace fanout {

/// True if the last thing written into the text `Node` is a literal that ends
/// with `End`, blanks aside.
bool textEndsWith(const clang::Expr *Node, llvm::StringRef End);

} // namespace fanout

#endif
