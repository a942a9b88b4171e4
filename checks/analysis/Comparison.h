// Comparisons as they are meant, however they are spelled.

#ifndef FANOUT_CHECKS_ANALYSIS_COMPARISON_H
#define FANOUT_CHECKS_ANALYSIS_COMPARISON_H

#include "checks/Pch.h"

namespace fanout {

/// `n >= 8`, also where it is written as `8 <= n` or `!(n < 8)`: a constant
/// stands on the right.
struct Comparison {
  const clang::Expr *Left = nullptr;
  clang::BinaryOperatorKind Op = clang::BO_Comma;
  const clang::Expr *Right = nullptr;

  bool isEquality() const { return clang::BinaryOperator::isEqualityOp(Op); }
};

/// The comparison of numbers or pointers that the condition is, if it is one.
std::optional<Comparison> comparisonOf(const clang::Expr *Condition,
                                       const clang::ASTContext &Context);

} // namespace fanout

#endif
