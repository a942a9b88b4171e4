// Which object an expression means, in a form that can be compared.

#ifndef FANOUT_CHECKS_ANALYSIS_ACCESSPATH_H
#define FANOUT_CHECKS_ANALYSIS_ACCESSPATH_H

#include "checks/Pch.h"

namespace fanout {

/// A variable, parameter or member of *this, and the steps from it: members,
/// argument-less getters, and "[]" for any element. References, iterators,
/// loop variables and structured bindings are followed to what they stand for.
struct AccessPath {
  const clang::ValueDecl *Root = nullptr;
  std::string Steps;

  explicit operator bool() const { return Root != nullptr; }
  bool operator==(const AccessPath &) const = default;

  /// True if `Other` is this object or an element or member of it.
  bool covers(const AccessPath &Other) const {
    return Root && Root == Other.Root &&
           llvm::StringRef(Other.Steps).starts_with(Steps);
  }
  /// The path without trailing element steps: the container.
  AccessPath container() const;
  /// The declaration at its end: head of pool->head. Null if a step leads
  /// through something whose type does not show it.
  const clang::ValueDecl *last() const;
  /// True if a member on the way is a pointer or a reference: what it leads to
  /// may be shared.
  bool leadsOut() const;
  /// True for items->len where the structure has no other number: its length.
  bool isLengthOf(const AccessPath &Items) const;
};

AccessPath accessPath(const clang::Expr *Node);

/// The element that a local variable is made of: running.front() for
/// `auto oldest = std::move(running.front())`. Empty for others.
AccessPath elementIn(const clang::VarDecl *Local);

/// The member that the expression names, of whatever object; or null.
const clang::FieldDecl *fieldOf(const clang::Expr *Node);

} // namespace fanout

#endif
