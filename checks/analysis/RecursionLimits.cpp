// What bounds how much work a recursion starts: slots, and the callers in its
// cycle. See Sites.h.

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

/// True if the caller counts each call that it makes, and the code that it
/// gives for the end of the work counts down: `++open; dial(next, [this] {
/// --open; … });`
static bool countsCalls(const AccessPath &Counter, const SpawnEvent &Event,
                        const CallSite &Caller, Point Made, const Program &P) {
  bool Completes =
      Event.Starts == Work::Connection || Event.Starts == Work::AsyncCall;
  std::optional<Call> C = Completes ? asCall(Caller.Site) : std::nullopt;
  if (!C)
    return false;
  Cuts Ups;
  for (const Expr *E : Caller.In->expressions())
    if (Operation Op = counterChange(E); Op.Object == Counter) {
      if (Op.Sign < 0)
        return false;
      Ups.add(Caller.In->point(E));
    }
  const Body &From = *Caller.In;
  bool Up = !Ups.Points.empty() && (!From.reaches(From.entry(), Made, Ups) ||
                                    !From.reaches(Made, From.exit(), Ups));
  return Up && llvm::any_of(C->Args, [&](const Expr *Arg) {
           const Body *End = P.callable(Arg);
           return End && llvm::any_of(End->expressions(), [&](const Expr *E) {
                    Operation Op = counterChange(E);
                    return Op.Sign < 0 && Op.Object == Counter;
                  });
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
            !(countsEach(Test.Counter, Event, *At, In, P) ||
              countsCalls(Test.Counter, Event, Caller, *Made, P)))
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

/// A part of so many elements, or fewer, is not split any more: still a task
/// for so many elements.
constexpr uint64_t MostOfLeaf = 64;

/// True if a test of a parameter against something other than nothing ends the
/// recursion early.
bool SiteBuilder::endsEarly(const SpawnEvent &Event, const Body &In) {
  bool Limited = false;
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  for (const Branch &B : In.branches()) {
    std::optional<Point> Asks =
        In.hasGraph() ? In.point(B.Condition) : std::nullopt;
    if (At && Asks && !In.reaches(*Asks, *At, {}))
      continue; // asked when the work has been started
    for (const SizeComparison &C : Guards(S, P).comparisons(B.Condition)) {
      const auto *Index = dyn_cast<DeclRefExpr>(stripped(C.Bound));
      const auto *Given =
          Index ? dyn_cast<ParmVarDecl>(Index->getDecl()) : nullptr;
      if (Given && deepens({Given, ""}, In))
        continue; // `if (i >= v.size()) return;` and run(v, i + 1)
      AccessPath Tested = S.subject(C.Subject);
      Size Bound = S.count(C.Bound, In);
      Cuts Small;
      Small.Edges.insert({B.Block, B.edge(C.WhenTrue)});
      bool Splits = At && In.reaches(In.entry(), *At, Small);
      bool Base = Bound.From == Origin::Constant &&
                  Bound.Value.value_or(0) <= (Splits ? MostOfLeaf : 1);
      const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Tested.Root);
      bool Number = Parameter && Parameter->getType()->isIntegerType();
      Limited |= Parameter && Bound.bounded() && (!Base || Number);
    }
  }
  return Limited;
}

} // namespace fanout
