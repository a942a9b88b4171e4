// Bounds by a budget: `if (free > 0) { --free; start(); } else run();`, where
// the task puts back what was taken. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/LimiterIdentity.h"

using namespace clang;

namespace fanout {

/// True if every way from the branch, where there is something left, to the
/// spawn takes one: `if (budget.fetch_sub(1) <= 0)` does so itself.
bool LimitFinder::takesBefore(const Branch &B, const CounterTest &Test,
                              Point Spawn) const {
  Cuts Takes;
  for (const Operation &Op : Operations) {
    if (Op.Means != Role::Neutral || Op.Sign >= 0 || Op.Object != Test.Counter)
      continue;
    if (In.isWithin(Op.At, B.Condition))
      return true;
    Takes.add(In.point(Op.At));
  }
  const CFGBlock *Left = *(B.Block->succ_begin() + B.edge(Test.WhenTrue));
  return !Takes.Points.empty() && Left &&
         !In.reaches(Body::startOf(Left), Spawn, Takes);
}

void LimitFinder::addBudgets(const SpawnEvent &Event,
                             std::vector<Candidate> &Out) const {
  std::optional<Point> Spawn = In.point(Event.At);
  if (!Event.Task || !Spawn)
    return;
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      if (Test.Sign >= 0 || !B.knows(Test.WhenTrue) ||
          !takesBefore(B, Test, *Spawn))
        continue;
      Operation Taken;
      Taken.At = B.Condition;
      Taken.Object = Taken.Slots = Test.Counter;
      Taken.Sign = Test.Sign;
      Taken.Takes = true;
      if (givenBack(Taken, Event) != GivenBack::Always ||
          releasedByProducer(Taken, Event))
        continue;
      Candidate C = make(Limiter::Counter, B.Condition, Test.Counter);
      if (isAsLargeAsInput(Taken, Event))
        C.Fact.Rejected = "it has as many slots as the input has elements";
      const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
      C.Keys = choosers(Compare ? Compare->getLHS() : B.Condition, In, P);
      C.Places.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
      Out.push_back(std::move(C));
    }
}

} // namespace fanout
