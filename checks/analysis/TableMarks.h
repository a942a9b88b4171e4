// Marks of the slots of a table of fixed length, and where a body has found one
// that is free.

#ifndef FANOUT_CHECKS_ANALYSIS_TABLEMARKS_H
#define FANOUT_CHECKS_ANALYSIS_TABLEMARKS_H

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/Program.h"

namespace fanout {

/// What says of each slot whether it is taken: `used` of table[k].used, or
/// pids[k] itself.
struct TableMark {
  AccessPath Path;  ///< with the step to the element
  int64_t Free = 0; ///< the value of a free slot

  /// True for the mark of a slot of the same table, also through a pointer.
  bool isSame(const AccessPath &Other) const;
  /// True if this value makes the slot free.
  bool frees(const clang::Expr *Value, clang::ASTContext &Context) const;
};

/// Places of a body that are passed only with a free slot in hand.
struct FreeSlot {
  TableMark Mark;
  const clang::Expr *Asked = nullptr;
  Cuts Found;
  const clang::Expr *Length = nullptr; ///< of the table; null: a constant
};

std::vector<FreeSlot> freeSlots(const Body &In, const Program &P);

} // namespace fanout

#endif
