// Summaries of all functions of a translation unit, callees first.

#ifndef FANOUT_CHECKS_ANALYSIS_SUMMARIES_H
#define FANOUT_CHECKS_ANALYSIS_SUMMARIES_H

#include "checks/analysis/Summary.h"
#include "checks/analysis/WorkQueues.h"

namespace fanout {

class Summaries {
public:
  explicit Summaries(const Program &P);

  const Program &program() const { return P; }
  const WorkQueues &queues() const { return Queues; }
  /// Callees before callers; the members of a cycle stand together.
  llvm::ArrayRef<const Body *> order() const { return Order; }
  /// True if the function can call itself, directly or through others.
  bool isRecursive(const Body &B) const { return Recursive.contains(&B); }
  bool sameCycle(const Body &A, const Body &B) const;

  /// Empty for functions that are not seen (or not yet, within a cycle).
  const Summary &of(const Body *B) const;
  void set(const Body &B, Summary S) { Known[&B] = std::move(S); }

  /// The bodies that a call can run: the function, a lambda called through a
  /// variable, what callers pass for a std::function parameter.
  llvm::SmallVector<const Body *, 2> callees(const Call &C,
                                             const Body &In) const;

private:
  void sort();

  const Program &P;
  WorkQueues Queues;
  std::vector<const Body *> Order;
  llvm::DenseSet<const Body *> Recursive;
  llvm::DenseMap<const Body *, unsigned> Cycle;
  llvm::DenseMap<const Body *, Summary> Known;
};

} // namespace fanout

#endif
