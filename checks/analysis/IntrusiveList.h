// Lists whose elements hold the pointers to their neighbours: <sys/queue.h>,
// the list heads of kernels and servers, and what is written by hand in their
// manner.

#ifndef FANOUT_CHECKS_ANALYSIS_INTRUSIVELIST_H
#define FANOUT_CHECKS_ANALYSIS_INTRUSIVELIST_H

#include "checks/analysis/Program.h"

namespace fanout {

/// The member or global variable that an expression is in, or an element of;
/// null for locals and parameters.
const clang::ValueDecl *storedIn(const clang::Expr *Node);

/// True for p->next: a pointer to what has this member, or has what has it.
bool isLink(const clang::Expr *Node);

/// What an expression does to such a list.
struct ListUse {
  const clang::ValueDecl *List = nullptr; ///< its head
  bool Takes = false;                     ///< else it puts an element in
};

/// None for what is no assignment to a link and calls no function that is one.
std::optional<ListUse> intrusiveUse(const clang::Expr *Node, const Body &In,
                                    const Program &Source);

} // namespace fanout

#endif
