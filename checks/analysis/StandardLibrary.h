// What namespace std declares. Only for what the language and the analysis
// itself rest on; what calls mean for fan-out stands in the catalogue.

#ifndef FANOUT_CHECKS_ANALYSIS_STANDARDLIBRARY_H
#define FANOUT_CHECKS_ANALYSIS_STANDARDLIBRARY_H

#include "checks/Pch.h"

namespace fanout {

/// True for what namespace std declares, members of its classes included. Null,
/// as the callee of a call through a pointer, is nothing of it.
bool isInStd(const clang::Decl *Decl);
/// True for std::shared_ptr: a copy is the same object.
bool isSharedPointer(clang::QualType Type);

/// True for `nullptr`, `std::nullopt`, `{}` and what is made of nothing.
bool isNothing(const clang::Expr *Value, clang::ASTContext &Context);

/// `if (permit)`, `permit.has_value()`: the optional or pointer that is asked
/// whether it holds anything. Null for anything else.
const clang::Expr *askedOwner(const clang::Expr *Node);

/// True for a function of namespace std with one of these names.
bool isStdFunction(const clang::FunctionDecl *Function,
                   llvm::ArrayRef<llvm::StringRef> Names);

/// True for size(), length() and their like, of any class.
bool isSizeMethod(const clang::FunctionDecl *Callee);

/// True for time_point and duration of namespace std::chrono.
bool isTime(clang::QualType Type);

} // namespace fanout

#endif
