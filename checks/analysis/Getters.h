// Functions that lead to one object whatever they are passed.

#ifndef FANOUT_CHECKS_ANALYSIS_GETTERS_H
#define FANOUT_CHECKS_ANALYSIS_GETTERS_H

#include "checks/Pch.h"

namespace fanout {

/// What a function leads to: the object, behind & or *, that its last statement
/// returns. Null if it returns a value, or if what it is passed may choose it.
const clang::Expr *objectReturned(const clang::FunctionDecl *Callee);

/// The same where nothing else that the function does touches it, and the
/// object is always the same member, or the same element of one.
const clang::Expr *memberReturned(const clang::FunctionDecl *Callee);

} // namespace fanout

#endif
