// Members that tell of each connection of a pool whether somebody uses it.

#ifndef FANOUT_CHECKS_ANALYSIS_BUSYFLAG_H
#define FANOUT_CHECKS_ANALYSIS_BUSYFLAG_H

#include "checks/analysis/Program.h"

namespace fanout {

/// An expression that asks a flag, sets it, or does both (exchange).
struct FlagUse {
  const clang::FieldDecl *Flag = nullptr;
  bool Asks = false, Sets = false;
  std::optional<int64_t> Value; ///< what it sets, where that is a constant
  const clang::Expr *Where = nullptr;
  const clang::Expr *Of = nullptr; ///< the connection, or what holds it
};

/// Understands members, elements of arrays, atomics, and methods that do
/// nothing else than return a member or assign to it.
std::optional<FlagUse> flagUse(const clang::Expr *Node, const Body &In,
                               const Program &Source);

} // namespace fanout

#endif
