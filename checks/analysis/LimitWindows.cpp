// What happens when a window is full. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

/// Where the branch goes when there is no room, or null.
static const CFGBlock *whenFull(const Branch &B, const CounterTest &Test) {
  return *(B.Block->succ_begin() + B.edge(!Test.WhenTrue));
}

/// True if the expression gives the variable another value.
static bool writes(const Expr *E, const VarDecl *Variable) {
  const Expr *Target = nullptr;
  if (const auto *Assign = dyn_cast<BinaryOperator>(E))
    Target = Assign->isAssignmentOp() ? Assign->getLHS() : nullptr;
  else if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    Target = Unary->isIncrementDecrementOp() ? Unary->getSubExpr() : nullptr;
  const auto *Ref = Target ? dyn_cast<DeclRefExpr>(stripped(Target)) : nullptr;
  return Ref && Ref->getDecl() == Variable;
}

/// `n = n + 1`
static bool addsToItself(const Expr *E, const AccessPath &Counter) {
  const auto *Assign = dyn_cast<BinaryOperator>(E);
  const auto *Sum = Assign && Assign->getOpcode() == BO_Assign
                        ? dyn_cast<BinaryOperator>(stripped(Assign->getRHS()))
                        : nullptr;
  return Sum && Sum->isAdditiveOp() &&
         accessPath(Assign->getLHS()) == Counter &&
         (accessPath(Sum->getLHS()) == Counter ||
          accessPath(Sum->getRHS()) == Counter);
}

/// True if what is compared goes up or down step by step here: only that meets
/// each number on its way. `fd == -1` and `c == 'q'` ask something else.
bool LimitFinder::isStepped(const CounterTest &Test) const {
  if (Test.Every)
    return true;
  bool Element = StringRef(Test.Counter.Steps).ends_with("[]");
  AccessPath Iterator = Test.Counter; // it - items.begin() == k
  Iterator.Steps += "[]";
  auto Steps = [&](const Operation &Op) {
    return Op.Sign != 0 && !Element &&
           (Op.Object == Test.Counter || Op.Object == Iterator);
  };
  return llvm::any_of(Operations, Steps) ||
         llvm::any_of(In.expressions(), [&](const Expr *E) {
           return addsToItself(E, Test.Counter);
         });
}

/// The variables from which a window is counted: `settled` of
/// `answers.size() - settled == k`, `next` of `answers.size() == next`.
static SmallVector<const VarDecl *, 2> marksOf(const BinaryOperator *Equal) {
  SmallVector<const VarDecl *, 2> Result;
  for (const Expr *Side : {Equal->getLHS(), Equal->getRHS()}) {
    const Expr *Mark = stripped(Side);
    if (const auto *Difference = dyn_cast<BinaryOperator>(Mark);
        Difference && Difference->getOpcode() == BO_Sub)
      Mark = stripped(Difference->getRHS());
    const auto *Ref = dyn_cast<DeclRefExpr>(Mark);
    const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (Variable && Variable->hasLocalStorage())
      Result.push_back(Variable);
  }
  return Result;
}

/// True for `while (running.size() >= most)` where most is as large as the
/// input or means no limit: its body may never run.
bool LimitFinder::neverFills(const Stmt *Loop, const SpawnEvent &Event) const {
  std::optional<PathCondition> Asked = testOfRound(Loop, P.context());
  if (!Asked)
    return false;
  auto Around = In.loops(Event.At);
  return llvm::any_of(
      counterTests(Asked->Condition, In, P), [&](const CounterTest &Test) {
        AccessPath Most = accessPath(Test.Bound);
        bool Varies = Most && llvm::any_of(Around, [&](const Stmt *Outer) {
                        return variesIn(Test.Bound, Outer, In, P);
                      });
        bool Full = Test.WhenTrue != Asked->Holds; // while it goes on
        if (Test.Sign < 0 || !Full || !Test.Bound || Varies)
          return false;
        Operation Taken;
        Taken.Slots = Most;
        return isEndless(Test, In, P) || S.count(Test.Bound, In).outside() ||
               isAsLargeAsInput(Taken, Event);
      });
}

/// True if each time that the window is full it starts anew: its mark moves on.
bool LimitFinder::movesOn(const Branch &B, const CounterTest &Test,
                          const SpawnEvent &Event) const {
  const auto *Equal = dyn_cast<BinaryOperator>(stripped(B.Condition));
  const CFGBlock *Full = whenFull(B, Test);
  std::optional<Point> Spawn = In.point(Event.At);
  if (!Equal || !Full || !Spawn)
    return false;
  return llvm::any_of(marksOf(Equal), [&](const VarDecl *Mark) {
    Cuts Moves;
    for (const Expr *E : In.expressions())
      if (writes(E, Mark)) {
        Moves.add(In.point(E));
        cutLoopsAround(E, Event, Moves);
      }
    return !Moves.Points.empty() &&
           !In.reaches(Body::startOf(Full), *Spawn, Moves);
  });
}

/// True if nothing more starts once it is full: `if (v.size() == k) break;`
bool LimitFinder::leavesWhenFull(const Branch &B, const CounterTest &Test,
                                 const SpawnEvent &Event) const {
  std::optional<Point> Spawn = In.point(Event.At);
  const CFGBlock *Full = whenFull(B, Test);
  return Spawn && Full && !In.reaches(Body::startOf(Full), *Spawn, {});
}

/// An equality says "full" for one moment only: at that moment the loop must
/// wait for the work or end, or else the next round starts more.
bool LimitFinder::waitsWhenFull(const Branch &B, const CounterTest &Test,
                                const SpawnEvent &Event,
                                const std::vector<Candidate> &Known,
                                const Cuts &Also) const {
  std::optional<Point> Spawn = In.point(Event.At);
  const CFGBlock *Next = whenFull(B, Test);
  if (!Spawn || !Next)
    return false;
  Cuts Joins = Also;
  auto Around = In.loops(Event.At);
  auto OfOne = [&](const Candidate &C) { // this round's alone
    if (Around.empty() || C.Any)
      return false;
    bool Own = C.Object.Root == Test.Counter.Root; // of what is counted
    return isPerIteration(C.Object, Own ? Around.front() : Around.back());
  };
  for (const Candidate &C : Known)
    if (C.Joins && !C.Fact.Name.empty() && !OfOne(C) && !(Test.Every && C.One))
      Joins.add(C.Places);
  for (const Operation *Op : Meaningful)
    if (!Test.Every && isToldOfEnd(*Op, Event))
      Joins.add(In.point(Op->At));
  return !In.reaches(Body::startOf(Next), *Spawn, Joins);
}

/// True if the helper, or one that it calls, joins in a loop.
static bool loopsOverJoins(const Operation &Join, const Body &Helper,
                           const Summaries &All, unsigned Depth = 0) {
  constexpr unsigned MostHelpers = 3;
  return llvm::any_of(All.of(&Helper).Operations, [&](const Operation &Op) {
    if (Op.Means != Join.Means || Op.Row != Join.Row)
      return false;
    std::optional<Call> C = asCall(Op.At);
    const Body *Inner = C ? All.program().body(C->Callee) : nullptr;
    return !Helper.loops(Op.At).empty() ||
           (Inner && Inner != &Helper && Depth < MostHelpers &&
            loopsOverJoins(Join, *Inner, All, Depth + 1));
  });
}

/// True if the function, or the callee that does it, joins in a loop of its
/// own.
static bool joinsInLoop(const Operation &Join, const SpawnEvent &Event,
                        const Body &In, const Summaries &All) {
  auto Around = In.loops(Event.At);
  for (const Stmt *Loop : In.loops(Join.At))
    if (!llvm::is_contained(Around, Loop))
      return true;
  std::optional<Call> C = asCall(Join.At);
  const Body *Helper = C ? All.program().body(C->Callee) : nullptr;
  return Helper && loopsOverJoins(Join, *Helper, All);
}

/// True for a variable that holds one handle, the last one that was started.
static bool holdsOne(const AccessPath &Handle) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Handle.Root);
  return Variable && Handle.Steps.empty() && Variable->hasLocalStorage() &&
         Variable->getType()->isIntegerType();
}

/// True for a join of one piece of work among several: wait(NULL),
/// `running.front().join()`.
bool LimitFinder::joinsOne(const Operation &Join,
                           const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  bool One = Join.Means == Role::JoinAny || holdsOne(Join.Object) ||
             StringRef(Join.Object.Steps).ends_with("[]") ||
             (!Around.empty() && isPerIteration(Join.Object, Around.front()));
  return One && !joinsInLoop(Join, Event, In, All);
}

/// True if control gets past a full window only when that has shrunk, and it
/// shrinks by work that is over: `while (pending.size() >= k) reap(pending);`
bool LimitFinder::shrinksByWaiting(const Branch &B, const CounterTest &Test,
                                   const SpawnEvent &Event,
                                   const std::vector<Candidate> &Known) const {
  Cuts Room;
  Room.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
  if (!waitsWhenFull(B, Test, Event, Known, Room))
    return false;
  if (Event.Destroyed == OnDestroy::Joins || !shrinks(Test.Counter))
    return true;
  Cuts Spawn;
  Spawn.add(In.point(Event.At));
  return llvm::any_of(Operations, [&](const Operation &Op) {
    bool Asks = Op.Means == Role::Join || Op.Means == Role::JoinAny;
    std::optional<Point> At = Asks ? In.point(Op.At) : std::nullopt;
    return At && In.reaches(Body::startOf(whenFull(B, Test)), *At, Spawn);
  });
}

/// True if work is moved from here to somewhere else: what is left has nothing
/// to wait for.
bool LimitFinder::isMovedOut(const AccessPath &Container) const {
  if (!MovedOut) {
    MovedOut.emplace();
    for (const Expr *E : In.expressions())
      if (const auto *Move = dyn_cast<CallExpr>(E)) {
        bool One = Move->isCallToStdMove() && In.loops(E).size() > 1;
        bool All = Move->getNumArgs() == 3 && // move(first, last, into)
                   isStdFunction(Move->getDirectCallee(), {"move"});
        if (One || All)
          MovedOut->push_back(accessPath(Move->getArg(0)));
      }
  }
  return llvm::any_of(*MovedOut, [&](const AccessPath &From) {
    return From && From.Root == Container.Root && From.container() == Container;
  });
}

/// Why the window that the branch looks at limits nothing; empty if it does.
std::string
LimitFinder::rejectWindow(const Branch &B, const CounterTest &Test,
                          const AccessPath &Holder, const SpawnEvent &Event,
                          const std::vector<Candidate> &Known) const {
  const auto *Equal = dyn_cast<BinaryOperator>(stripped(B.Condition));
  bool Once = Equal && Equal->isEqualityOp() && !Test.Every && Holder;
  if (Once && !shrinks(Holder) && !movesOn(B, Test, Event) &&
      !leavesWhenFull(B, Test, Event))
    return "the collection is never emptied, so it waits only once";
  Operation Counted;
  Counted.At = B.Condition;
  Counted.Object = Test.Counter;
  Counted.Sign = 1;
  Counted.Slots = accessPath(Test.Bound);
  if (isAsLargeAsInput(Counted, Event))
    return "the limit is the size of the input itself";
  if (isReleasedUnasked(Test.Counter, Event))
    return "it is counted down whether or not the work is over";
  return isSetBackEarly(B, Test, Event, Known)
             ? "it is set back while some of the work still runs"
             : "";
}

} // namespace fanout
