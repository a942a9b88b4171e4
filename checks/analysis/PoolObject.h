// Which pool object an expression means.

#ifndef FANOUT_CHECKS_ANALYSIS_POOLOBJECT_H
#define FANOUT_CHECKS_ANALYSIS_POOLOBJECT_H

#include "checks/analysis/Body.h"

namespace fanout {

/// A variable, member or temporary; equal for two expressions only if they mean
/// the same object.
struct PoolObject {
  const clang::ValueDecl *Decl = nullptr; ///< null for a temporary
  const clang::Expr *Temporary = nullptr;
  std::string Steps; ///< from Decl, as AccessPath has them

  auto key() const { return std::tie(Decl, Temporary, Steps); }
  bool operator<(const PoolObject &Other) const { return key() < Other.key(); }
  bool operator==(const PoolObject &Other) const {
    return key() == Other.key();
  }

  /// True if no other expression of the translation unit can mean this object
  /// under another name. `Created`: it is known where the object is made.
  bool isExact(bool Created) const;

  /// Short, for people: the name of the variable.
  std::string text() const;
};

/// The object that `Node` names; for a temporary, the variable or member that
/// it initialises. `In` is null outside functions; `Owner` then is the variable
/// with the initialiser that holds `Node`.
PoolObject poolObject(const clang::Expr *Node, const Body *In,
                      const clang::ValueDecl *Owner);

} // namespace fanout

#endif
