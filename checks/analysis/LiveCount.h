// Counts of what is in flight, and code that runs only below one.

#ifndef FANOUT_CHECKS_ANALYSIS_LIVECOUNT_H
#define FANOUT_CHECKS_ANALYSIS_LIVECOUNT_H

#include "checks/analysis/Program.h"
#include "checks/analysis/StandardLibrary.h"

namespace fanout {

/// A condition on the way to a statement, and the value it has there.
struct PathCondition {
  const clang::Expr *Condition = nullptr;
  bool Holds = true;
};

/// Conditions that must hold (or fail) for `Node` to run: those of the branches
/// and loops around it, and of guards before it that leave or wait.
llvm::SmallVector<PathCondition, 8> pathConditions(const Body &In,
                                                   const clang::Stmt *Node);

/// What must hold for a round of the loop to run: its condition or, where that
/// is always true, what the round asks first: `for (;;) { if (n < 8) break;`.
std::optional<PathCondition> testOfRound(const clang::Stmt *Loop,
                                         const clang::ASTContext &Context);

/// True for the constant 0: comparing with it asks whether there is any, not
/// how many.
bool isZero(const clang::Expr *Node, const clang::ASTContext &Context);

/// +1 for `n = n + 1` and `n = n + (c == ',')`, -1 for `n = n - 1`, 0 for
/// anything else.
int assignedStep(const clang::BinaryOperator *Assign);

/// A counter that goes up or down: the operand of ++, --, += and -=, `n` of `n
/// = n + 1`, the object of fetch_add and fetch_sub. `Step` is +1 or -1; null
/// for everything else.
const clang::Expr *changedCounter(const clang::Expr *Node, int &Step);

/// What a for statement counts up behind each round: the `i` of `i++`. Or null.
const clang::Expr *indexOf(const clang::Stmt *Loop);

/// The variable or member that an expression reads: `n`, `p->n`, `n.load()`.
const clang::ValueDecl *readDecl(const clang::Expr *Node);

/// Variables and members that go down somewhere in the translation unit, or
/// that a call is told to write: what a count of live things looks like.
class LiveCounters {
public:
  explicit LiveCounters(const Program &Source);

  bool contains(const clang::ValueDecl *Counter) const {
    return Counter && Decls.contains(Counter);
  }

  /// If `Path` holds only while a live count is below something: the
  /// comparison.
  const clang::Expr *bound(const PathCondition &Path) const;

private:
  const clang::Expr *boundIn(const clang::Expr *Condition, bool Holds) const;
  bool isCount(const clang::Expr *Node) const;
  void index(const clang::Expr *Node);

  const clang::ASTContext &Context;
  llvm::DenseSet<const clang::ValueDecl *> Decls;
};

} // namespace fanout

#endif
