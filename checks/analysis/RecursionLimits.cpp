// What bounds how much work a recursion starts: slots, how deep it goes, and
// the callers in its cycle. See Sites.h.

#include "checks/analysis/EarlyReleases.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/Sites.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

/// True for what all calls of the function share.
static bool isOfAllCalls(const AccessPath &Object) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  return isa_and_nonnull<FieldDecl>(Object.Root) ||
         (Variable && (!Variable->hasLocalStorage() ||
                       (isa<ParmVarDecl>(Variable) && !isOwnCopy(Object))));
}

/// The slots that every start needs: `if (sem_trywait(&slots) == 0)`. However
/// deep the recursion is, no more tasks run than there are.
const Candidate *
SiteBuilder::slotsTaken(const SpawnEvent &Event, const Body &In,
                        const std::vector<Candidate> &Candidates) const {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  for (const Candidate &C : Candidates) {
    bool Slots =
        !C.Joins && C.Fact.Rejected.empty() && !C.Fact.InsideTask &&
        C.Keys.empty() && isOfAllCalls(C.Object) &&
        (C.Fact.What == Limiter::Semaphore || C.Fact.What == Limiter::Counter);
    if (At && Slots && !In.reaches(In.entry(), *At, C.Places) &&
        !In.reaches(*At, *At, C.Places))
      return &C;
  }
  return nullptr;
}

/// True if every start is counted, and the task counts down at its end.
static bool countsEach(const AccessPath &Counter, const SpawnEvent &Event,
                       Point At, const Body &In, const Program &P) {
  Cuts Ups;
  for (const Expr *E : In.expressions())
    if (Operation Op = counterChange(E); Op.Object == Counter) {
      if (Op.Sign < 0)
        return false;
      Ups.add(In.point(E));
    }
  bool Up = !Ups.Points.empty() && (!In.reaches(In.entry(), At, Ups) ||
                                    !In.reaches(At, In.exit(), Ups));
  bool Completes = // the handler runs when the work is over
      Event.Starts == Work::Connection || Event.Starts == Work::AsyncCall;
  return Up && llvm::any_of(Event.Task->expressions(), [&](const Expr *E) {
           Operation Op = counterChange(E);
           return Op.Sign < 0 && Op.Object.last() == Counter.last() &&
                  (Completes || !isBeforeWork(E, *Event.Task, P));
         });
}

/// `while (more() && pending < most) begin();`: what all calls of the function
/// in its cycle ask first, where the function counts what it starts.
std::optional<Limiter> SiteBuilder::gateOfCallers(const SpawnEvent &Event,
                                                  const Body &In) {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  std::optional<Limiter> Found;
  if (!At || !Event.Task)
    return std::nullopt;
  for (const CallSite &Caller : P.callers(In.function())) {
    const Body &From = *Caller.In;
    std::optional<Point> Made =
        From.hasGraph() ? From.point(Caller.Site) : std::nullopt;
    if (!Made)
      return std::nullopt;
    bool Gated = false;
    for (const Branch &B : From.branches())
      for (const CounterTest &Test : counterTests(B.Condition, From, P)) {
        Cuts Room;
        Room.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
        if (Test.Sign < 0 || Test.Equality || !B.knows(Test.WhenTrue) ||
            !isa_and_nonnull<FieldDecl>(Test.Counter.Root) ||
            From.reaches(From.entry(), *Made, Room) ||
            From.reaches(*Made, *Made, Room) ||
            !S.count(Test.Bound, From).bounded() ||
            !countsEach(Test.Counter, Event, *At, In, P))
          continue;
        Gated = true;
        Found = Limiter();
        Found->What = Limiter::Window;
        Found->Name = sourceText(P.context(), B.Condition);
        Found->Where = locate(P.context(), B.Condition->getSourceRange());
      }
    if (!Gated)
      return std::nullopt;
  }
  return Found;
}

/// `depth + 1` or `depth - 1` passed for the parameter itself.
static bool isStepOf(const Expr *Arg, const ParmVarDecl *Parameter,
                     BinaryOperatorKind Way) {
  const auto *Step =
      dyn_cast_or_null<BinaryOperator>(Arg ? stripped(Arg) : Arg);
  if (!Step || Step->getOpcode() != Way)
    return false;
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Step->getLHS()));
  return Ref && Ref->getDecl() == Parameter &&
         isa<IntegerLiteral>(stripped(Step->getRHS()));
}

/// True if every call of the function by itself passes the next depth.
bool SiteBuilder::deepens(const ParmVarDecl *Parameter, BinaryOperatorKind Way,
                          const Body &In) const {
  bool Any = false;
  for (const CallSite &Caller : P.callers(In.function())) {
    const Body *Around = Caller.In;
    while (Around != &In && P.lambda(*Around))
      Around = P.enclosing(*Around);
    if (Around != &In)
      continue;
    Any = true;
    const Expr *Arg = Caller.argument(Parameter);
    if (!isStepOf(Arg, Parameter, Way))
      return false;
  }
  return Any;
}

namespace {
/// A comparison of a depth, which the function gets, with a limit.
struct DepthTest {
  const ParmVarDecl *Depth;
  const Expr *Bound;
  const Body *BoundIn;
  bool WhenTrue;
};
} // namespace

static const ParmVarDecl *numberGiven(const Expr *Node) {
  const auto *Ref = Node ? dyn_cast<DeclRefExpr>(stripped(Node)) : nullptr;
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  return Parameter && Parameter->getType()->isIntegerType() ? Parameter
                                                            : nullptr;
}

/// The same in a function that is asked: `return n > leaf && depth < most;`
static void addAsked(const Expr *Condition, const Program &P, Guards &G,
                     SmallVectorImpl<DepthTest> &Out) {
  Condition = stripped(Condition);
  bool Not = false;
  if (const auto *Turned = dyn_cast<UnaryOperator>(Condition);
      Turned && Turned->getOpcode() == UO_LNot) {
    Not = true;
    Condition = stripped(Turned->getSubExpr());
  }
  std::optional<Call> C = asCall(Condition);
  const Body *Asked = C ? P.body(C->Callee) : nullptr;
  const Expr *Returned = Asked ? predicate(Asked) : nullptr;
  if (!Returned)
    return;
  const auto *Logical = dyn_cast<BinaryOperator>(stripped(Returned));
  bool All = Logical && Logical->getOpcode() == BO_LAnd;
  bool Any = Logical && Logical->getOpcode() == BO_LOr;
  SmallVector<const Expr *, 2> Terms{Returned};
  if (All || Any)
    Terms = {Logical->getLHS(), Logical->getRHS()};
  for (const Expr *Term : Terms)
    for (const SizeComparison &One : G.comparisons(Term)) {
      const ParmVarDecl *Inner = numberGiven(One.Subject);
      const ParmVarDecl *Depth =
          Inner ? numberGiven(argumentFor(One.Subject, *C)) : nullptr;
      bool Told =
          Logical && Logical->isLogicalOp() ? One.WhenTrue == All : true;
      if (Depth && Told && !One.Equality)
        Out.push_back({Depth, One.Bound, Asked, One.WhenTrue != Not});
    }
}

static SmallVector<DepthTest, 2>
depthTests(const Expr *Condition, const Body &In, Sizes &S, const Program &P) {
  Guards G(S, P);
  SmallVector<DepthTest, 2> Result;
  for (const SizeComparison &C : G.comparisons(Condition))
    if (const ParmVarDecl *Depth = numberGiven(C.Subject); Depth && !C.Equality)
      Result.push_back({Depth, C.Bound, &In, C.WhenTrue});
  addAsked(Condition, P, G, Result);
  return Result;
}

/// The comparison of a depth with a limit that stands before every start:
/// `if (depth >= 3) return;`.
std::optional<Size> SiteBuilder::depthLimit(const SpawnEvent &Event,
                                            const Body &In) {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  bool ThroughOthers =
      llvm::any_of(P.callers(In.function()), [&](const CallSite &Caller) {
        return Caller.In != &In && !P.lambda(*Caller.In) &&
               All.sameCycle(*Caller.In, In);
      });
  if (!At || ThroughOthers)
    return std::nullopt;
  for (const Branch &B : In.branches())
    for (const DepthTest &Test : depthTests(B.Condition, In, S, P)) {
      if (!B.knows(Test.WhenTrue) || !deepens(Test.Depth, BO_Add, In))
        continue;
      Size Limit = S.count(Test.Bound, *Test.BoundIn);
      Cuts Shallow;
      Shallow.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
      if (Limit.bounded() && !In.reaches(In.entry(), *At, Shallow))
        return Size{Limit.From, std::nullopt, {}, B.Condition, ""};
    }
  return std::nullopt;
}

/// A part of so many elements, or fewer, is not split any more: still a task
/// for so many elements.
constexpr uint64_t MostOfLeaf = 64;

/// True if a test of a parameter against something other than nothing ends the
/// recursion early.
bool SiteBuilder::endsEarly(const SpawnEvent &Event, const Body &In) {
  bool Limited = false;
  for (const Branch &B : In.branches())
    for (const SizeComparison &C : Guards(S, P).comparisons(B.Condition)) {
      const auto *Index = dyn_cast<DeclRefExpr>(stripped(C.Bound));
      const auto *Given =
          Index ? dyn_cast<ParmVarDecl>(Index->getDecl()) : nullptr;
      if (Given && deepens(Given, BO_Add, In))
        continue; // `if (i >= v.size()) return;` and run(v, i + 1)
      AccessPath Tested = S.subject(C.Subject);
      Size Bound = S.count(C.Bound, In);
      Cuts Small;
      Small.Edges.insert({B.Block, B.edge(C.WhenTrue)});
      std::optional<Point> At = In.point(Event.At);
      bool Splits = At && In.reaches(In.entry(), *At, Small);
      bool Base = Bound.From == Origin::Constant &&
                  Bound.Value.value_or(0) <= (Splits ? MostOfLeaf : 1);
      const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Tested.Root);
      bool Number = Parameter && Parameter->getType()->isIntegerType();
      Limited |= Parameter && Bound.bounded() && (!Base || Number);
    }
  return Limited;
}

} // namespace fanout
