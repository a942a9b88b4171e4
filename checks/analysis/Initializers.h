// What a member of an object is made with.

#ifndef FANOUT_CHECKS_ANALYSIS_INITIALIZERS_H
#define FANOUT_CHECKS_ANALYSIS_INITIALIZERS_H

#include "checks/Pch.h"

namespace fanout {

/// What a constructor runs for a member or a base: also what the member is
/// declared with, `std::thread worker_{[this] { run(); }};`.
const clang::Expr *runBy(const clang::CXXCtorInitializer *Init);

/// The constructors of a class, with those made from templates.
llvm::SmallVector<const clang::CXXConstructorDecl *, 8>
constructorsOf(const clang::CXXRecordDecl *Class);

/// What the constructor's definition gives the member itself, or null.
const clang::Expr *initializerOf(const clang::FieldDecl *Member,
                                 const clang::CXXConstructorDecl *Constructor);

/// What an aggregate's list gives the member, or null.
const clang::Expr *initializerOf(const clang::FieldDecl *Member,
                                 const clang::InitListExpr *List);

} // namespace fanout

#endif
