// Queues of the program's own: what one part of it fills and its workers empty.

#ifndef FANOUT_CHECKS_ANALYSIS_WORKQUEUES_H
#define FANOUT_CHECKS_ANALYSIS_WORKQUEUES_H

#include "checks/analysis/Program.h"

namespace fanout {

class WorkQueues {
public:
  explicit WorkQueues(const Program &P);

  /// True if no worker takes from any queue.
  bool empty() const { return Takers.empty(); }

  /// The variable or member that holds what waits, if the expression adds to it
  /// and nothing there looks at how much it holds. Null otherwise.
  const clang::ValueDecl *grownBy(const clang::Expr *E, const Body &In) const;

  /// True if the call waits until less is queued, or lets the caller compare
  /// how much is.
  bool isBoundedBy(const clang::ValueDecl *Queue, const clang::Expr *E,
                   const Body &In) const;

private:
  void addTakers(const Body &In);
  bool runsInWorker(const Body &Taker);
  bool isHandedOver(const Body &Code);
  const clang::ValueDecl *filled(const clang::Expr *E, const Body &In) const;
  const clang::ValueDecl *filledList(const clang::Expr *E) const;
  const clang::ValueDecl *filledArray(const clang::Expr *E,
                                      const Body &In) const;
  bool isLookedAt(const clang::ValueDecl *Queue, const clang::Stmt *Scope,
                  const Body &In) const;

  const Program &P;
  std::optional<llvm::DenseSet<const Body *>> HandedOver; ///< once asked for
  /// The storage that workers take from, and the functions in which they do.
  llvm::DenseMap<const clang::ValueDecl *, llvm::SmallVector<const Body *, 2>>
      Takers;
};

} // namespace fanout

#endif
