// The calls of a body that join, acquire, release, wait or configure, its own
// and those of its callees, with the object each one acts on.

#ifndef FANOUT_CHECKS_ANALYSIS_OPERATIONS_H
#define FANOUT_CHECKS_ANALYSIS_OPERATIONS_H

#include "checks/analysis/Summaries.h"

namespace fanout {

class OperationCollector {
public:
  explicit OperationCollector(const Summaries &All)
      : All(All), P(All.program()), Model(P.model()) {}

  std::vector<Operation> collect(const Body &In) const;

  /// The part of `Operations` that a caller of `In` can name: on parameters,
  /// members, globals and captured variables.
  std::vector<Operation> exported(const std::vector<Operation> &Operations,
                                  const Body &In) const;

private:
  void addOwn(const Call &C, const Body &In, std::vector<Operation> &Out) const;
  void addCallees(const Call &C, const Body &In,
                  std::vector<Operation> &Out) const;
  void addAlgorithm(const Call &C, const FunctionRow &Row, const Body &In,
                    std::vector<Operation> &Out) const;
  void addCounterWait(const Call &C, const Body &In,
                      std::vector<Operation> &Out) const;
  void addCounterLoops(const Body &In, std::vector<Operation> &Out) const;
  void addAdmission(const std::vector<Operation> &Own, const Body &In,
                    std::vector<Operation> &Out) const;
  void addCounterChange(const clang::Expr *E,
                        std::vector<Operation> &Out) const;

  const Summaries &All;
  const Program &P;
  const CallModel &Model;
};

/// `Path`, as the callee of `C` knows it, in the words of the caller; no path
/// if the caller can't name it.
AccessPath inCaller(const AccessPath &Path, const Call &C, const Body &Callee,
                    const Body &In, const Program &P);

/// Marks a counter that only a call tells, such as list_size(live).
inline constexpr char ToldBySuffix[] = "(told)";

/// A condition of the form counter < bound (Sign +1) or counter > 0 (Sign -1).
struct CounterTest {
  AccessPath Counter;
  const clang::Expr *Bound = nullptr;
  int Sign = 0;
  bool WhenTrue = true; ///< there is room on this side of the branch
  bool Equality =
      false; ///< == or !=, or every k-th time: full only for a moment
};
llvm::SmallVector<CounterTest, 2>
counterTests(const clang::Expr *Condition, const Body &In, const Program &P);

} // namespace fanout

#endif
