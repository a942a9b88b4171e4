// Bounds by counting: windows, caps. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/DecidedBranches.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

/// The collection that the expression makes smaller: items.clear(),
/// g_ptr_array_set_size(items, 0).
static AccessPath cutDown(const Expr *E, const Program &P) {
  std::optional<Call> C = asCall(E);
  if (!C)
    return {};
  ContainerOp Does = containerOp(C->Callee);
  if (C->Object && (Does == ContainerOp::Remove || Does == ContainerOp::Resize))
    return accessPath(C->Object);
  const FunctionRow *Row = P.model().row(*C);
  bool Cuts = Row && Row->Means == Role::Clamp &&
              Row->Object.What == Place::Argument && C->at(Row->Object);
  return Cuts ? accessPath(C->at(Row->Object)) : AccessPath{};
}

/// True if a function that gets an object empties the collection in it:
/// flush(&batch), where batch.items holds the handles.
static bool isCutBy(const Call &C, const AccessPath &Container, const Body &In,
                    const Program &P) {
  const Body *Helper = P.body(C.Callee);
  bool Gets =
      Helper && Helper != &In && llvm::any_of(C.Args, [&](const Expr *Arg) {
        return accessPath(Arg).covers(Container);
      });
  return Gets && llvm::any_of(Helper->expressions(), [&](const Expr *E) {
           AccessPath Cut = cutDown(E, P);
           return Cut && inCaller(Cut, C, *Helper, In, P) == Container;
         });
}

/// The collection with the handles whose size this is, or no path.
static AccessPath holderOf(const AccessPath &Counter, const HandleFlow &Flow) {
  for (const AccessPath &Held : Flow.Holders)
    if (Counter == Held || Counter.isLengthOf(Held))
      return Held;
  return {};
}

bool LimitFinder::shrinks(const AccessPath &Container) const {
  if (!removals(Container).empty())
    return true;
  for (const LambdaExpr *Lambda : In.lambdas()) // auto next = [&] { … };
    if (const Body *Code = P.body(Lambda->getCallOperator()))
      if (LocalContents(S, P).drains(Container.Root, *Code))
        return true;
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C)
      return false;
    const auto *Move = dyn_cast<CallExpr>(E);
    const Body *Helper = P.body(C->Callee);
    if (Helper && C->Object && isa<CXXThisExpr>(stripped(C->Object)) &&
        LocalContents(S, P).drains(Container.Root, *Helper))
      return true; // joinAll(), which also empties the member
    if (cutDown(E, P) == Container || isCutBy(*C, Container, In, P))
      return true;
    bool Hands = (Move && Move->isCallToStdMove()) || Helper; // drain(batch)
    return Hands && llvm::any_of(C->Args, [&](const Expr *Arg) {
             return accessPath(Arg) == Container;
           });
  });
}

/// True if the counter goes up with each spawn: it is the size of what holds
/// the handles, or something counted in this body or in the task.
bool LimitFinder::isLive(const AccessPath &Counter, const SpawnEvent &Event,
                         const HandleFlow &Flow) const {
  if (holderOf(Counter, Flow) || counts(Counter))
    return true;
  if (Event.Task)
    for (const Operation &Op : All.of(Event.Task).Operations)
      if (Op.Sign < 0 && Op.Object == Counter)
        return true;
  return false;
}

/// `running[pid] = job`: inserts what is not there.
static const Expr *filledMap(const Expr *E) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  if (!Operator || Operator->getOperator() != OO_Subscript)
    return nullptr;
  const auto *Method =
      dyn_cast_or_null<CXXMethodDecl>(Operator->getCalleeDecl());
  bool Map = Method && Method->getParent()->isInStdNamespace() &&
             Method->getParent()->getName().ends_with("map");
  return Map ? Operator->getArg(0) : nullptr;
}

/// True if the function that starts the work adds to the collection:
/// `bool start(job) { … running[pid] = job; }`.
static bool isFilledByCallee(const AccessPath &Collection,
                             const SpawnEvent &Event, const Program &P) {
  std::optional<Call> Starts = asCall(Event.At);
  const Body *Callee = Starts ? P.body(Starts->Callee) : nullptr;
  if (!Callee || !isa_and_nonnull<FieldDecl>(Collection.Root))
    return false;
  return llvm::any_of(Callee->expressions(), [&](const Expr *E) {
    const Expr *Filled = filledMap(E);
    if (std::optional<Call> C = asCall(E);
        C && C->Object && containerOp(C->Callee) == ContainerOp::Add)
      Filled = C->Object;
    return Filled && accessPath(Filled) == Collection;
  });
}

/// The only number that the file assigns to the member, and nothing else does.
static std::optional<int64_t> onlyAssigned(const FieldDecl *Member,
                                           const Program &P) {
  std::optional<int64_t> Value;
  for (const Body *User : P.users(Member))
    for (const Expr *E : User->expressions()) {
      const auto *Assign = dyn_cast<BinaryOperator>(E);
      if (!Assign || !Assign->isAssignmentOp() ||
          fieldOf(Assign->getLHS()) != Member)
        continue;
      std::optional<int64_t> One = constantOf(Assign->getRHS(), P.context());
      if (!One || Value || Assign->isCompoundAssignmentOp())
        return std::nullopt;
      Value = One;
    }
  return Value;
}

/// True for a limit that is the largest number there is: `forEach(ids, start)`,
/// where a window without a width has SIZE_MAX.
bool isEndless(const CounterTest &Test, const Body &In, const Program &P) {
  std::optional<int64_t> Value =
      Test.Bound && isa<DeclRefExpr, MemberExpr>(stripped(Test.Bound))
          ? settingValue(Test.Bound, In, P)
          : std::nullopt;
  if (const FieldDecl *Member = Test.Bound ? fieldOf(Test.Bound) : nullptr;
      Member && !Value) // b->jobs = INT_MAX;
    Value = onlyAssigned(Member->getCanonicalDecl(), P);
  return Value && !Test.Equality && static_cast<uint64_t>(*Value) >= MostSlots;
}

const std::vector<LimitFinder::BoundedTest> &LimitFinder::tests() const {
  if (TestsKnown)
    return Tests;
  TestsKnown = true;
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      if (Test.Sign < 0 || !Test.Counter)
        continue;
      Size Bound = S.count(Test.Bound, In);
      if (!Bound.bounded() || isEndless(Test, In, P))
        continue;
      auto Around = In.loops(B.Condition);
      Tests.push_back(
          {&B, Test, Bound, Around.empty() ? nullptr : Around.back()});
    }
  return Tests;
}

/// True if a loop around the spawn ends by this condition: `i < n && ok`. That
/// is its trip count, unless it asks a count that goes down, too.
bool LimitFinder::isTripCount(const Branch &B, const CounterTest &Test,
                              const Size &Bound,
                              const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  auto IsDown = [&](const Operation &Op) {
    return Op.Sign < 0 && Op.Object == Test.Counter;
  };
  const Stmt *Decides = B.Block->getTerminatorStmt();
  if (llvm::is_contained(Around, Decides)) {
    const Expr *Index = indexOf(Decides);
    bool Local = Test.Counter.Steps.empty();
    return (Local &&
            (Test.Equality || (Index && accessPath(Index) == Test.Counter))) ||
           llvm::none_of(Operations, IsDown); // else: open < most
  }
  std::optional<Point> Spawn = In.point(Event.At);
  if (Around.empty() && Spawn && In.reaches(*Spawn, *Spawn, {}))
    return endsCycle(B, *Spawn, In); // a loop of goto
  bool Part = llvm::any_of(Around, [&](const Stmt *Loop) {
    const Expr *Condition = conditionOf(Loop);
    return Condition && In.isWithin(B.Condition, Condition);
  });
  const auto *Counter = dyn_cast_or_null<VarDecl>(Test.Counter.Root);
  bool Seen = Counter && Counter->hasLocalStorage() &&
              Test.Counter.Steps.empty() && !isa<ParmVarDecl>(Counter);
  return Part && Seen && Bound.From != Origin::Constant &&
         llvm::none_of(Operations, IsDown) &&
         (!Event.Task || llvm::none_of(All.of(Event.Task).Operations, IsDown));
}

void LimitFinder::addCounters(const SpawnEvent &Event, const HandleFlow &Flow,
                              std::vector<Candidate> &Out) const {
  auto Around = In.loops(Event.At);
  const Stmt *Outermost = Around.empty() ? nullptr : Around.back();
  for (const auto &[At, Test, Bound, Loop] : tests()) {
    const Branch &B = *At;
    if ((Outermost && Loop != Outermost) || !B.knows(Test.WhenTrue))
      continue;
    if (!Test.Equality && countsItself(accessPath(Test.Bound)))
      continue; // limit <= active says nothing of active
    bool Filled = isFilledByCallee(Test.Counter, Event, P);
    if (!Filled && isTripCount(B, Test, Bound, Event))
      continue;
    if (!Filled && !isLive(Test.Counter, Event, Flow) &&
        !(Test.Equality && isStepped(Test)))
      continue; // an answer, a code, a size of something else
    if (Test.Equality && !waitsWhenFull(B, Test, Event, Out))
      continue;
    AccessPath Holder = holderOf(Test.Counter, Flow);
    bool HoldsHandles = bool(Holder);
    if (HoldsHandles && !waitsWhenFull(B, Test, Event, Out) &&
        !shrinksByWaiting(B, Test, Event, Out))
      continue; // drops the handles instead of waiting
    if (Bound.From != Origin::Constant &&
        (isIndex(Test.Counter, In) || isIndex(accessPath(Test.Bound), In)))
      continue; // has gone through all of them
    Operation Counted;
    Counted.At = B.Condition;
    Counted.Object = Test.Counter;
    Counted.Sign = 1;
    if (countsFailures(Counted, Event, Out))
      continue;
    if (!HoldsHandles && releasedByProducer(Counted, Event, Out))
      continue; // goes down again as soon as the work has started
    if (!HoldsHandles && releasedBeforeWork(Counted, Event))
      continue; // goes down before the work has begun
    Candidate C = make(Limiter::Window, B.Condition, Test.Counter);
    C.Fact.Rejected = rejectWindow(B, Test, Holder, Event, Out);
    if (Bound.From == Origin::Constant)
      C.Fact.Bound = Bound.Value;
    C.Places.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
