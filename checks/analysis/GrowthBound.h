// What holds the acquire function of a pool back from opening ever more.

#ifndef FANOUT_CHECKS_ANALYSIS_GROWTHBOUND_H
#define FANOUT_CHECKS_ANALYSIS_GROWTHBOUND_H

#include "checks/analysis/IdleList.h"
#include "checks/analysis/LiveCount.h"

namespace fanout {

/// What may hold an acquire function back.
struct Hold {
  std::string Says; ///< "compares live_ < max_", "calls sem_wait"
  /// For a comparison with the state of the pool: what that is compared with.
  const clang::BinaryOperator *Test = nullptr;
  const clang::Expr *Limit = nullptr;
  const Body *In = nullptr; ///< with the comparison or the call
  bool Waits = false;       ///< for a condition, with the comparison in it
};

class GrowthBound {
public:
  GrowthBound(const Program &Source, const IdleLists &Idle);

  /// Why `Create`, in the acquire function `In`, is not certain to run whenever
  /// the idle list is empty. Empty if it is.
  std::vector<Hold> holds(const clang::Expr *Create, const Body &In,
                          const clang::ValueDecl *List) const;

private:
  /// `Depth`: how many calls away from the acquire function.
  void inBody(const Body &In, const clang::ValueDecl *List, unsigned Depth,
              std::vector<Hold> &Found) const;
  bool inCall(const Call &C, const Body &In, const clang::ValueDecl *List,
              unsigned Depth, std::vector<Hold> &Found) const;
  std::optional<Hold> comparison(const clang::BinaryOperator *Test,
                                 const Body &In, const clang::ValueDecl *List,
                                 unsigned Depth) const;
  /// True for a counter of the pool, as against a count of the idle list.
  bool isCounter(const clang::ValueDecl *Decl, const clang::ValueDecl *List,
                 unsigned Depth) const;
  std::optional<Hold> countdown(const clang::Expr *Node, const Body &In,
                                const clang::ValueDecl *List,
                                unsigned Depth) const;
  bool isPoolState(const clang::Expr *Node, const clang::ValueDecl *List,
                   bool CountersOnly, unsigned Depth) const;
  bool isCalledState(const clang::Expr *Node, const clang::ValueDecl *List,
                     bool CountersOnly, unsigned Depth) const;
  std::string unseen(const Call &C, const Body &In, const clang::Expr *Create,
                     const clang::ValueDecl *List) const;

  const Program &Source;
  const IdleLists &Idle;
  llvm::DenseSet<const clang::ValueDecl *>
      Counters; ///< members and globals that change
};

} // namespace fanout

#endif
