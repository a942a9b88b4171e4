// What a member of an object is made with.

#ifndef FANOUT_CHECKS_ANALYSIS_INITIALIZERS_H
#define FANOUT_CHECKS_ANALYSIS_INITIALIZERS_H

#include "checks/Pch.h"

namespace fanout {

/// What the constructor's definition gives the member itself, or null.
const clang::Expr *initializerOf(const clang::FieldDecl *Member,
                                 const clang::CXXConstructorDecl *Constructor);

/// What an aggregate's list gives the member, or null.
const clang::Expr *initializerOf(const clang::FieldDecl *Member,
                                 const clang::InitListExpr *List);

} // namespace fanout

#endif
