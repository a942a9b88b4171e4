// Bounds by a budget: `if (free > 0) { --free; start(); } else run();`, where
// the task puts back what was taken. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/LiveCount.h"

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
  for (const DeclRefExpr *Ref : In.references(Test.Counter.Root)) {
    int Step = 0; // a number of the function's own is no shared counter
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Ref));
    if (!Up || changedCounter(Up, Step) != Ref || Step > 0)
      continue;
    if (In.isWithin(Up, B.Condition))
      return true;
    Takes.add(In.point(Up));
  }
  const CFGBlock *Left = *(B.Block->succ_begin() + B.edge(Test.WhenTrue));
  return !Takes.Points.empty() && Left &&
         !In.reaches(Body::startOf(Left), Spawn, Takes);
}

/// True for a number of the function's own that starts small, before the loops
/// around the spawn, and only goes down: `size_t left = kMax;`.
bool LimitFinder::isSpentOnly(const AccessPath &Counter,
                              const SpawnEvent &Event) const {
  const auto *Local = dyn_cast_or_null<VarDecl>(Counter.Root);
  if (!Local || !Counter.Steps.empty() || !Local->hasLocalStorage() ||
      isa<ParmVarDecl>(Local) || !firstValue(Local) ||
      !In.contains(firstValue(Local)) || !In.loops(firstValue(Local)).empty() ||
      !S.count(firstValue(Local), In).bounded())
    return false;
  return llvm::all_of(In.references(Local), [&](const DeclRefExpr *Ref) {
    int Step = 0;
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Ref));
    bool Reads = isa_and_nonnull<ImplicitCastExpr>(Up);
    return Reads || (Up && changedCounter(Up, Step) == Ref && Step < 0);
  });
}

/// True if the function itself counts what was taken up again:
/// `worker.join(); spare.fetch_add(1);`
static bool isGivenBackHere(const Operation &Taken,
                            ArrayRef<Operation> Operations, const Body &In,
                            Point Spawn) {
  return llvm::any_of(Operations, [&](const Operation &Op) {
    std::optional<Point> At =
        Op.Means == Role::Neutral && Op.Sign > 0 && Op.Object == Taken.Object
            ? In.point(Op.At)
            : std::nullopt;
    return At && In.reaches(Spawn, *At, {});
  });
}

/// The branches that ask whether there is something left.
ArrayRef<LimitFinder::BudgetTest> LimitFinder::budgetTests() const {
  if (!Budgets) {
    Budgets.emplace();
    for (const Branch &B : In.branches())
      for (CounterTest &Test : counterTests(B.Condition, In, P))
        if (Test.Sign < 0 && B.knows(Test.WhenTrue))
          Budgets->push_back({&B, std::move(Test)});
  }
  return *Budgets;
}

void LimitFinder::addBudgets(const SpawnEvent &Event,
                             std::vector<Candidate> &Out) const {
  std::optional<Point> Spawn = In.point(Event.At);
  if (!Spawn)
    return;
  for (const auto &[At, Test] : budgetTests()) {
    const Branch &B = *At;
    bool Spent = isSpentOnly(Test.Counter, Event);
    if ((!Spent && !Event.Task) || !takesBefore(B, Test, *Spawn))
      continue;
    Operation Taken;
    Taken.At = B.Condition;
    Taken.Object = Taken.Slots = Test.Counter;
    Taken.Sign = Test.Sign;
    Taken.Takes = true;
    bool Back = givenBack(Taken, Event) == GivenBack::Always ||
                isGivenBackHere(Taken, Operations, In, *Spawn);
    bool Returned = !Spent && Back && !releasedBeforeWork(Taken, Event) &&
                    !releasedByProducer(Taken, Event, Out);
    if (!Spent && !Returned)
      continue;
    Candidate C = make(Limiter::Counter, B.Condition, Test.Counter);
    if (isAsLargeAsInput(Taken, Event))
      C.Fact.Rejected = "it has as many slots as the input has elements";
    const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
    if (!Spent)
      C.Keys = choosers(Compare ? Compare->getLHS() : B.Condition, In, P);
    C.Places.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
