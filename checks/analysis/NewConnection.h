// What opens the connections that a pool hands out.

#ifndef FANOUT_CHECKS_ANALYSIS_NEWCONNECTION_H
#define FANOUT_CHECKS_ANALYSIS_NEWCONNECTION_H

#include "checks/analysis/ConnectionTypes.h"

namespace fanout {

struct NewConnection {
  std::string By;  ///< why it counts as a connection: "connect()", a type
  Location Hidden; ///< the call that opens it, when it hides in a callee
};

/// What a pool has, as far as its functions tell.
struct PoolElements {
  Records Held; ///< the classes of its elements, and connections in them
  /// True for an expression whose value is an element of the pool already.
  std::function<bool(const clang::Expr *)> Has;
  /// True for a function that takes one of them.
  std::function<bool(const Body &)> Takes;

  bool isElement(clang::QualType Type) const;
};

class NewConnections {
public:
  NewConnections(const Summaries &All, const PoolCatalog &Models)
      : All(All), Source(All.program()), Types(All, Models) {}

  /// If evaluating `Node` makes a connection for the pool.
  std::optional<NewConnection> madeBy(const clang::Expr *Node, const Body &In,
                                      const PoolElements &Pool) const;

  /// The class or container type, and the connections that are members of what
  /// it holds.
  Records heldIn(clang::QualType Type) const;

private:
  bool mayMake(const Call &C, const PoolElements &Pool) const;
  std::optional<NewConnection> opened(const Body &In,
                                      const Location &Where) const;
  std::optional<NewConnection> byOverrider(const Call &C) const;
  bool isConstructionSeen(const clang::Expr *Node) const;

  const Summaries &All;
  const Program &Source;
  const ConnectionTypes Types;
};

} // namespace fanout

#endif
