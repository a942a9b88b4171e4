// Sites whose repetition no loop statement shows: recursion and goto. See
// Sites.h.

#include "checks/analysis/Outcomes.h"
#include "checks/analysis/Sites.h"

#include "checks/analysis/DecidedBranches.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// True if a recursive call stands in a loop over more than a fixed number of
/// things: the call is then the site.
bool SiteBuilder::callsItselfInLoop(const Body &In) {
  auto Grows = [&](const Stmt *Loop) {
    return S.ofLoop(Loop, In).From != Origin::Constant;
  };
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    return Callee && All.sameCycle(*Callee, In) &&
           llvm::any_of(In.loops(E), Grows);
  });
}

/// `done()`, `fixture.online = true`: uses of what a handler has captured that
/// keep nothing.
static bool keepsNothing(const DeclRefExpr *Ref, const Stmt *Up) {
  if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up))
    return Operator->getOperator() == OO_Call &&
           stripped(Operator->getArg(0)) == Ref;
  const auto *Member = dyn_cast_or_null<MemberExpr>(Up);
  return Member && isa<FieldDecl>(Member->getMemberDecl()) &&
         Member->getType()->isScalarType() &&
         !Member->getType()->isPointerType();
}

/// `probe.reset()`
static bool isReset(const Stmt *Up) {
  const auto *Member = dyn_cast_or_null<MemberExpr>(Up);
  const auto *Method =
      Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
  return Method && isStandard(Method) && Method->getIdentifier() &&
         Method->getName() == "reset" && Method->param_empty();
}

/// True if the handler keeps the connection that is made: it uses what it
/// captures, other than to hand it to the handler that goes on in the cycle.
bool SiteBuilder::keepsConnection(const Body &Handler, const Body &In) const {
  SmallVector<const LambdaExpr *, 2> Next;
  for (const LambdaExpr *Inner : Handler.lambdas())
    if (const Body *Code = P.body(Inner->getCallOperator());
        Code && All.sameCycle(*Code, In)) {
      if (keepsConnection(*Code, In))
        return true;
      Next.push_back(Inner);
    }
  auto Around = [&](const DeclRefExpr *Ref) {
    const Stmt *Up = Handler.parent(Ref);
    while (isa_and_nonnull<ImplicitCastExpr>(Up))
      Up = Handler.parent(Up);
    return Up;
  };
  return llvm::any_of(Handler.expressions(), [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    if (!Ref || !Ref->refersToEnclosingVariableOrCapture() ||
        Ref->getType().getNonReferenceType()->isScalarType() ||
        keepsNothing(Ref, Around(Ref)))
      return false;
    bool HandedOn = llvm::any_of(Next, [&](const LambdaExpr *Inner) {
      return Handler.isWithin(Ref, Inner);
    });
    return !HandedOn && llvm::none_of(Handler.references(Ref->getDecl()),
                                      [&](const DeclRefExpr *Other) {
                                        return isReset(Around(Other));
                                      });
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
/// One in a loop is more than one.
unsigned SiteBuilder::startsOf(const Body &Part, const Body &In) const {
  unsigned Starts = 0;
  for (const Expr *E : Part.expressions()) {
    const FunctionRow *Row = P.model().row(E);
    std::optional<Call> C =
        Row && Row->Means == Role::Spawn ? asCall(E) : std::nullopt;
    if (C && llvm::any_of(C->Args, [&](const Expr *Arg) {
          const Body *Code = P.callable(Arg);
          return Code && !P.lambda(*Code) && All.sameCycle(*Code, In);
        }))
      Starts += Part.loops(E).empty() ? 1 : 2;
  }
  return Starts;
}

/// True if the function, or one of those that the call may run, is of the
/// cycle.
static bool staysIn(const Call &C, const Body &Part, const Body &In,
                    const Summaries &All) {
  const Body *Callee = All.program().body(C.Callee);
  return (Callee && All.sameCycle(*Callee, In)) ||
         llvm::any_of(All.callees(C, Part), [&](const Body *Each) {
           return All.sameCycle(*Each, In);
         });
}

/// True if no run of the body makes two of the calls: each stands in a branch
/// of its own.
static bool excludeEachOther(ArrayRef<const Expr *> Calls, const Body &Part) {
  return Part.hasGraph() && llvm::none_of(Calls, [&](const Expr *First) {
           std::optional<Point> From = Part.point(First);
           return !From || llvm::any_of(Calls, [&](const Expr *Second) {
             std::optional<Point> To = Part.point(Second);
             return !To || (First != Second && Part.reaches(*From, *To, {}));
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
      (Dials && keepsConnection(*Event.Task, In)))
    return false;
  return llvm::all_of(All.order(), [&](const Body *Part) {
    if (!All.sameCycle(*Part, In))
      return true;
    SmallVector<const Expr *, 2> Calls;
    for (const Expr *E : Part->expressions())
      if (std::optional<Call> C = asCall(E); C && staysIn(*C, *Part, In, All))
        Calls.push_back(E);
    unsigned Ways = llvm::count_if(Part->lambdas(), [&](const LambdaExpr *L) {
      const Body *Code = P.body(L->getCallOperator());
      bool Given = llvm::any_of(Calls, [&](const Expr *E) { // flash(n, [] {…})
        return Part->isWithin(L, E);
      });
      return Code && !Given && All.sameCycle(*Code, In);
    });
    if (Last)
      Ways += startsOf(*Part, In);
    bool Once = llvm::all_of(Calls, [&](const Expr *E) {
      return Part->loops(E).empty() && (!Last || endsWith(E, *Part, P));
    });
    unsigned Each = Once && excludeEachOther(Calls, *Part)
                        ? std::min<unsigned>(Calls.size(), 1)
                        : Calls.size();
    return Ways + (Once ? Each : 2) <= 1;
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

void SiteBuilder::addRecursion(const SpawnEvent &Event, const Body &In,
                               const std::vector<Candidate> &Candidates,
                               FanoutSite &Site, Size &Trip) {
  bool Explained = !Site.Repeaters.empty() && Trip.From != Origin::Constant;
  std::optional<Call> Through = asCall(Event.At);
  bool Again = Through && staysIn(*Through, In, In, All);
  if (!All.isRecursive(In) || Explained || Again || callsItselfInLoop(In) ||
      isRelay(Event, In) || !runsDuringRecursion(Event, In, Candidates))
    return;
  if (const Candidate *Slots = slotsTaken(Event, In, Candidates))
    return addFact(Slots->Fact, Site);
  if (std::optional<Limiter> Gate = gateOfCallers(Event, In))
    return addFact(*Gate, Site);
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
  else if (endsEarly(Event, In) || !Takes)
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
