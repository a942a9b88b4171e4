// What a local variable is from its first use on, also where C declares it
// first and gives it its value later.

#ifndef FANOUT_CHECKS_ANALYSIS_FIRSTVALUES_H
#define FANOUT_CHECKS_ANALYSIS_FIRSTVALUES_H

#include "checks/Pch.h"

namespace fanout {

class Body;

/// What a variable is declared with or, if it is declared without a value, what
/// the assignment gives it that stands before all other uses, in a block that
/// holds them all: `struct pool *p; p = job->pool;`. Null if there is neither.
/// The second is known once the Body of the function has been made.
const clang::Expr *firstValue(const clang::VarDecl *Variable);

/// `Target = Value`.
struct Assignment {
  const clang::Expr *Whole = nullptr;
  const clang::Expr *Target = nullptr;
  const clang::Expr *Value = nullptr;
};

/// The assignment that gives a local variable its first value; nulls if there
/// is none.
Assignment firstAssignment(const clang::VarDecl *Variable, const Body &In);

/// The local reference, or pointer that never changes, that is made of what is
/// used here and only stands for it: `auto &queue = stored;`, `struct header *p
/// = &header;`. Null if the use makes none.
const clang::VarDecl *otherName(const clang::Expr *Use, const Body &In);

/// What a local number is by an `if` that alone decides it.
struct ChosenValue {
  const clang::Expr *Condition = nullptr;
  const clang::Expr *WhenTrue = nullptr;
  const clang::Expr *WhenFalse = nullptr;
};

/// `if (left < most) now = left; else now = most;`, and `now = most; if (left <
/// now) now = left;`, where nothing else gives the number a value.
std::optional<ChosenValue> chosenValue(const clang::VarDecl *Number,
                                       const Body &In);

/// Attaches the value to the declaration, where firstValue() finds it: the
/// expression must belong to the same context.
void setFirstValue(const clang::VarDecl *Variable, const clang::Expr *Value,
                   clang::ASTContext &Context);

} // namespace fanout

#endif
