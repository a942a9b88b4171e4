// The mechanical edits that bound a pool, as the pool files have them.

#ifndef FANOUT_CHECKS_ANALYSIS_POOLFIX_H
#define FANOUT_CHECKS_ANALYSIS_POOLFIX_H

#include "checks/analysis/PoolMentions.h"

namespace fanout {

/// Writes a limit in the place of the constant that means no limit and that
/// argument `Index` has or gets by default.
FixIt valueFix(const KnobSetting &Now, const Call &C, int Index,
               const KnobRow &Knob, const clang::ASTContext &Context);

/// Adds the statement that bounds the active connections, behind the creation
/// of the pool or else behind the idle bound.
FixIt statementFix(const PoolRow &Pool,
                   llvm::ArrayRef<const PoolMention *> Mentions,
                   const clang::ASTContext &Context);

} // namespace fanout

#endif
