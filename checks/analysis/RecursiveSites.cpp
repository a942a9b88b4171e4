// Sites whose repetition no loop statement shows: recursion and goto. See
// Sites.h.

#include "checks/analysis/Sites.h"

#include "checks/analysis/DecidedBranches.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// True if a recursive call stands in a loop: the call is then the site.
bool SiteBuilder::callsItselfInLoop(const Body &In) const {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    return Callee && All.sameCycle(*Callee, In) && !In.loops(E).empty();
  });
}

/// True if the handler keeps the connection that is made: uses what it
/// captures.
static bool keepsConnection(const Body &Handler) {
  return llvm::any_of(Handler.expressions(), [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref && Ref->refersToEnclosingVariableOrCapture() &&
           !Ref->getType().getNonReferenceType()->isScalarType();
  });
}

/// True if nothing of the program is called behind the place.
static bool endsWith(const Expr *Place, const Body &Part, const Program &P) {
  std::optional<Point> At = Part.hasGraph() ? Part.point(Place) : std::nullopt;
  return At && llvm::none_of(Part.expressions(), [&](const Expr *E) {
           std::optional<Call> C = asCall(E);
           std::optional<Point> Other = C ? Part.point(E) : std::nullopt;
           return Other && !(C->Callee && isInStd(C->Callee)) &&
                  !Part.isWithin(E, Place) && !Part.isWithin(Place, E) &&
                  Part.reaches(*At, *Other, {});
         });
}

/// How many starts of functions of the cycle there are: pthread_create(…, run).
unsigned SiteBuilder::startsOf(const Body &Part, const Body &In) const {
  return llvm::count_if(Part.expressions(), [&](const Expr *E) {
    const FunctionRow *Row = P.model().row(E);
    std::optional<Call> C =
        Row && Row->Means == Role::Spawn ? asCall(E) : std::nullopt;
    return C && llvm::any_of(C->Args, [&](const Expr *Arg) {
             const Body *Code = P.callable(Arg);
             return Code && !P.lambda(*Code) && All.sameCycle(*Code, In);
           });
  });
}

/// True if each piece of work starts at most one more, when it is over: its
/// completion handler is the only way back.
bool SiteBuilder::isRelay(const SpawnEvent &Event, const Body &In) const {
  bool Dials = Event.Starts == Work::Connection;
  bool Last = Event.Starts == Work::Thread; // start(next) at the end of a task
  if ((!Dials && !Last && Event.Starts != Work::AsyncCall) || !Event.Task ||
      !All.sameCycle(*Event.Task, In) ||
      (Dials && keepsConnection(*Event.Task)))
    return false;
  return llvm::all_of(All.order(), [&](const Body *Part) {
    if (!All.sameCycle(*Part, In))
      return true;
    unsigned Ways = llvm::count_if(Part->lambdas(), [&](const LambdaExpr *L) {
      const Body *Code = P.body(L->getCallOperator());
      return Code && All.sameCycle(*Code, In);
    });
    if (Last)
      Ways += startsOf(*Part, In);
    for (const Expr *E : Part->expressions()) {
      std::optional<Call> C = asCall(E);
      const Body *Callee = C ? P.body(C->Callee) : nullptr;
      if (!Callee || !All.sameCycle(*Callee, In))
        continue;
      bool Once = Part->loops(E).empty() && (!Last || endsWith(E, *Part, P));
      Ways += Once ? 1 : 2;
    }
    return Ways <= 1;
  });
}

/// True if the work can still run while the function calls itself: a join
/// before that call ends it, unless the task itself recurses.
bool SiteBuilder::runsDuringRecursion(
    const SpawnEvent &Event, const Body &In,
    const std::vector<Candidate> &Candidates) const {
  if (Event.Task && All.sameCycle(*Event.Task, In))
    return true;
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  Cuts Joins;
  for (const Candidate &C : Candidates)
    if (C.Joins && C.Fact.Rejected.empty()) {
      Joins.Points.insert(C.Places.Points.begin(), C.Places.Points.end());
      Joins.Edges.insert(C.Places.Edges.begin(), C.Places.Edges.end());
    }
  return !At || llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    if (Callee != &In) // through others: how deep is not known
      return false;
    std::optional<Point> Again = In.point(E);
    return !Again || In.reaches(*At, *Again, Joins) || In.isWithin(E, Event.At);
  });
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
static bool deepens(const ParmVarDecl *Parameter, BinaryOperatorKind Way,
                    const Body &In, const Program &P) {
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
    for (const SizeComparison &C : Guards(S, P).comparisons(B.Condition)) {
      const auto *Up = dyn_cast<DeclRefExpr>(stripped(C.Subject));
      const auto *Parameter =
          Up ? dyn_cast<ParmVarDecl>(Up->getDecl()) : nullptr;
      if (C.Equality || !Parameter || !Parameter->getType()->isIntegerType() ||
          !B.knows(C.WhenTrue) || !deepens(Parameter, BO_Add, In, P))
        continue;
      Size Limit = S.count(C.Bound, In);
      Cuts Shallow;
      Shallow.Edges.insert({B.Block, B.edge(C.WhenTrue)});
      if (Limit.bounded() && !In.reaches(In.entry(), *At, Shallow))
        return Size{Limit.From, std::nullopt, {}, B.Condition, ""};
    }
  return std::nullopt;
}

/// A part of so many elements, or fewer, is not split any more: still a task
/// for so many elements.
constexpr uint64_t MostOfLeaf = 64;

void SiteBuilder::addRecursion(const SpawnEvent &Event, const Body &In,
                               const std::vector<Candidate> &Candidates,
                               FanoutSite &Site, Size &Trip) {
  if (!All.isRecursive(In) || !Site.Repeaters.empty() || Event.Depth > 0 ||
      callsItselfInLoop(In) || isRelay(Event, In) ||
      !runsDuringRecursion(Event, In, Candidates))
    return;
  // a test of a parameter against something other than nothing ends the
  // recursion early
  bool Limited = false;
  for (const Branch &B : In.branches())
    for (const SizeComparison &C : Guards(S, P).comparisons(B.Condition)) {
      const auto *Index = dyn_cast<DeclRefExpr>(stripped(C.Bound));
      const auto *Given =
          Index ? dyn_cast<ParmVarDecl>(Index->getDecl()) : nullptr;
      if (Given && deepens(Given, BO_Add, In, P))
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
  Repeater R;
  R.What = Repeater::Recursion;
  R.Where = locate(P.context(), In.function()->getLocation());
  Size One;
  bool Takes = llvm::any_of(
      In.function()->parameters(), [](const ParmVarDecl *Parameter) {
        QualType Type = Parameter->getType().getNonReferenceType();
        return Type->isPointerType() || Type->isRecordType();
      });
  if (std::optional<Size> Depth = depthLimit(Event, In))
    One = *Depth;
  else if (Limited || !Takes)
    One = {Origin::Unknown,
           std::nullopt,
           {},
           nullptr,
           "the depth of the recursion"};
  else
    One = {Origin::Input, std::nullopt, {}, nullptr, ""};
  R.Trip = tripCount(One, P.context());
  R.Trip.Subject = Site.Function;
  Site.Repeaters.push_back(R);
  Trip = larger(Trip, One);
}

/// How often a cycle through `At` runs, by the branches that leave it.
Size SiteBuilder::ofCycle(const Point &At, const Body &In) {
  Size Worst = {
      Origin::Unknown, std::nullopt, {}, nullptr, "a loop made of goto"};
  for (const Branch &B : In.branches()) {
    if (!endsCycle(B, At, In))
      continue;
    const auto *Element = dyn_cast<DeclRefExpr>(stripped(B.Condition));
    if (Element && Element->getType()->isPointerType() &&
        In.isModified(Element->getDecl(), In.root()))
      Worst = larger(Worst, S.ofChain(Element, In));
    if (std::optional<Size> Arrives = S.arriving(B.Condition, In))
      Worst = larger(Worst, *Arrives);
    for (const SizeComparison &C : G.comparisons(B.Condition)) {
      if (isNullPointer(C.Bound, P.context())) // if (l == NULL) return;
        Worst = larger(Worst, S.ofChain(C.Subject, In));
      const auto *Counter =
          dyn_cast_or_null<VarDecl>(accessPath(C.Subject).Root);
      if (!Counter || !In.isModified(Counter, In.root()))
        continue;
      Size Bound = S.ofBound(C.Bound, C.Subject, In.root(), In);
      bool Nothing =
          Bound.From == Origin::Constant && Bound.Value.value_or(1) == 0;
      if (Bound.bounded() && !Nothing)
        return Bound;
      Worst = larger(Worst, Bound);
    }
  }
  return Worst;
}

/// A loop that only the control-flow graph shows.
void SiteBuilder::addGoto(const SpawnEvent &Event, const Body &In,
                          const LimitFinder &Limits,
                          const std::vector<Candidate> &Candidates,
                          FanoutSite &Site, Size &Trip) {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  if (!At || !In.loops(Event.At).empty())
    return;
  if (!In.reaches(*At, *At, {}))
    return;
  Cuts All;
  SmallVector<const Candidate *, 8> Accepted;
  for (const Candidate &C : Candidates)
    if (C.Fact.Rejected.empty() && (C.Joins || !Limits.isOfRound(C, *At))) {
      All.add(C.Places);
      Accepted.push_back(&C);
    }
  if (!Accepted.empty() && In.reaches(*At, *At, All))
    All.add(decidedAgainst(*At, In));
  if (!In.reaches(*At, *At, All)) {
    for (const Candidate *C : Accepted)
      addFact(C->Fact, Site);
    return;
  }
  Size One = ofCycle(*At, In);
  Repeater R;
  R.What = Repeater::Goto;
  R.Where = Site.Spawn;
  R.Trip = tripCount(One, P.context());
  applyGuard(Event, In, Site, R, One);
  Site.Repeaters.push_back(R);
  Trip = larger(Trip, One);
}

} // namespace fanout
