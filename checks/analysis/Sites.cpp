#include "checks/analysis/Sites.h"

#include "checks/analysis/Annotations.h"
#include "checks/analysis/CallFix.h"
#include "checks/analysis/PromisedResult.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/TaskActions.h"

using namespace clang;

namespace fanout {

static Repeater::Kind kindOf(const Stmt *Loop) {
  if (isa<CXXForRangeStmt>(Loop))
    return Repeater::RangeFor;
  if (isa<WhileStmt>(Loop))
    return Repeater::While;
  return isa<DoStmt>(Loop) ? Repeater::Do : Repeater::For;
}

void SiteBuilder::build(const Body &In) {
  Summary Own;
  if (In.tooLarge()) {
    Facts.Skipped.push_back(
        {qualifiedName(In.function()), "the function is too large",
         locate(P.context(), In.function()->getLocation())});
    return;
  }
  OperationCollector Collector(All);
  std::vector<Operation> Operations = Collector.collect(In);
  Own.Operations = Collector.exported(Operations, In);
  TaskActionFinder Actions(All, In, Operations);
  Own.Actions = Actions.find();
  Own.Spawns = All.of(&In).Spawns;
  All.set(In, Own); // a recursive call sees what is known so far
  Own.Spawns.clear();
  LimitFinder Limits(All, In, Operations);
  for (SpawnEvent &Event : SpawnFinder(All, S).find(In)) {
    if (Event.Starts == Work::Process && !Event.Task &&
        Event.At == Event.Origin)
      Event.ChildActions = Actions.ofChild(Event.At);
    buildEvent(std::move(Event), In, Limits, Own);
  }
  All.set(In, std::move(Own));
}

void SiteBuilder::summarize(const Body &In) {
  TranslationUnitFacts Discarded;
  SiteBuilder(All, Discarded).build(In);
}

/// True if the work is over when the expression that starts it ends.
bool SiteBuilder::settled(const SpawnEvent &Event,
                          const HandleFlow &Flow) const {
  if (Flow.Awaited)
    return true;
  return Flow.Discarded && !Flow.Detached &&
         Event.Destroyed != OnDestroy::Nothing;
}

FanoutSite SiteBuilder::site(const SpawnEvent &Event, const Body &In) const {
  const ASTContext &Context = P.context();
  FanoutSite Site;
  Site.Function = qualifiedName(In.function());
  if (P.lambda(In)) {
    const Body *Outer = &In;
    while (P.lambda(*Outer))
      Outer = P.enclosing(*Outer);
    Site.Function = qualifiedName(Outer->function());
  }
  Site.Starts = Event.Starts;
  Site.Library = Event.Library;
  const Expr *Primary = Event.Inline ? Event.Origin : Event.At;
  Site.Callee = sourceText(Context, Primary);
  Site.Spawn = locate(Context, Primary->getSourceRange());
  if (Primary != Event.Origin)
    Site.Hidden = locate(Context, Event.Origin->getSourceRange());
  Site.Actions = Event.Task ? All.of(Event.Task).Actions : Event.ChildActions;
  llvm::erase_if(Site.Actions, [&](const TaskAction &Action) {
    return Action.What == TaskAction::Logs && isWrittenLater(Action.Name, P);
  });
  Site.Remedy = Event.Row ? Event.Row->Remedy : "";
  Site.Repeaters = Event.Inner;
  return Site;
}

/// True if no round of the loop gets past the cuts.
static bool holds(const Cuts &Places, Point Spawn, Point Header,
                  const Body &In) {
  return !In.reaches(Spawn, Header, Places) ||
         !In.reaches(Header, Spawn, Places);
}

/// Those of the candidates that hold the loop: each one alone, or else the
/// fewest that do it together. A join behind the loop is none of them.
static SmallVector<const Candidate *, 4>
holding(ArrayRef<const Candidate *> Accepted, std::optional<Point> Spawn,
        std::optional<Point> Header, const Body &In) {
  SmallVector<const Candidate *, 4> Result;
  if (Spawn && Header)
    for (const Candidate *C : Accepted)
      if (C->Always || holds(C->Places, *Spawn, *Header, In))
        Result.push_back(C);
  if (!Result.empty() || !Spawn || !Header)
    return Result.empty() ? SmallVector<const Candidate *, 4>(Accepted)
                          : Result;
  Result.assign(Accepted.begin(), Accepted.end());
  for (const Candidate *C : llvm::reverse(Accepted)) {
    Cuts Others;
    for (const Candidate *Other : Result)
      if (Other != C)
        Others.add(Other->Places);
    if (holds(Others, *Spawn, *Header, In))
      llvm::erase(Result, C);
  }
  return Result;
}

/// What may hold the loop together with the cuts that do hold.
static const Candidate *doubt(const Stmt *Loop, std::optional<Point> Spawn,
                              std::optional<Point> Header, Cuts Held,
                              const LimitFinder &Limits,
                              const std::vector<Candidate> &Candidates,
                              const Body &In) {
  const Candidate *First = nullptr;
  for (const Candidate &C : Candidates) {
    if (!C.Unsure || Limits.isPerIteration(C, Loop))
      continue;
    Held.add(C.Places);
    First = First ? First : &C;
  }
  return First && Spawn && Header && holds(Held, *Spawn, *Header, In) ? First
                                                                      : nullptr;
}

void SiteBuilder::addLoops(const SpawnEvent &Event, const Body &In,
                           const LimitFinder &Limits,
                           const std::vector<Candidate> &Candidates,
                           FanoutSite &Site, Size &Trip) {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  auto Loops = In.loops(Event.At);
  size_t Declared = 0; // so many of them are bounded by an annotation
  for (size_t I = 0; I < Loops.size(); ++I) {
    const Stmt *Outer = I + 1 < Loops.size() ? Loops[I + 1] : nullptr;
    if (auto Fact = declaredBound(Loops[I], Outer, In, P)) {
      addFact(*Fact, Site);
      Declared = I + 1;
      if (Site.Trip.Subject.empty())
        Site.Trip = tripCount(S.ofLoop(Loops[I], In), P.context());
    }
  }
  for (const Stmt *Loop : ArrayRef(Loops).drop_front(Declared)) {
    std::optional<Point> Header =
        In.hasGraph() ? In.header(Loop) : std::nullopt;
    bool Known = At && Header;
    if (Known &&
        (!In.reaches(*At, *Header, {}) || !In.reaches(*Header, *At, {})))
      continue; // leaves the loop after the spawn
    Cuts All;
    SmallVector<const Candidate *, 8> Accepted;
    for (const Candidate &C : Candidates)
      if (C.Fact.Rejected.empty() &&
          (C.Joins || !Limits.isPerIteration(C, Loop))) {
        All.add(C.Places);
        Accepted.push_back(&C);
      }
    bool Always = llvm::any_of(Candidates, [](const Candidate &C) {
      return C.Always && C.Fact.Rejected.empty();
    });
    if (Always || (Known && holds(All, *At, *Header, In))) {
      for (const Candidate *C : holding(Accepted, At, Header, In))
        addFact(C->Fact, Site);
      if (Site.Trip.Subject.empty())
        Site.Trip = tripCount(S.ofLoop(Loop, In), P.context());
      continue;
    }
    Size One = S.ofLoop(Loop, In);
    if (const Candidate *Doubt =
            doubt(Loop, At, Header, All, Limits, Candidates, In))
      One = {Origin::Unknown, std::nullopt, {}, nullptr, Doubt->Fact.Rejected};
    if (One.outside())
      One = S.onceAKey(Event.At, Loop, In).value_or(One);
    Repeater R;
    R.What = kindOf(Loop);
    R.Where = locate(P.context(), Loop->getBeginLoc());
    R.Trip = tripCount(One, P.context());
    applyGuard(Event, In, Site, R, One);
    Site.Repeaters.push_back(R);
    Trip = larger(Trip, One);
  }
}

void SiteBuilder::applyGuard(const SpawnEvent &Event, const Body &In,
                             FanoutSite &Site, Repeater &R, Size &One) {
  auto Guard = One.bounded() ? std::nullopt : G.find(One, Event.At, In);
  if (!Guard)
    return;
  Limiter Fact;
  Fact.What = Limiter::SizeGuard;
  Fact.Name = sourceText(P.context(), Guard->Written);
  Fact.Where = locate(P.context(), Guard->Written->getSourceRange());
  Fact.Bound =
      Guard->Bound.From == Origin::Constant ? Guard->Bound.Value : std::nullopt;
  addFact(Fact, Site);
  One = Guard->Bound;
  R.Trip.From = One.From;
  R.Trip.Value = One.Value;
}

/// A statement would be undone by a limit that is set and does not hold.
void SiteBuilder::fix(const SpawnEvent &Event, FanoutSite &Site) const {
  if (Site.Result != Verdict::Unbounded || Site.Hidden.valid() || !Event.Row ||
      !Event.Row->Fix)
    return;
  if (Event.Row->Fix->Statement.empty() || Site.Limiters.empty())
    Site.Fix = fixOf(Event, P);
}

/// True if it bounds how many run at once, but not how many wait for that.
static bool isQueue(const Limiter &Fact) {
  return Fact.What == Limiter::BoundedExecutor && Fact.Rejected.empty();
}

void SiteBuilder::exportEvent(SpawnEvent Event, const HandleFlow &Flow,
                              const Body &In, const LimitFinder &Limits,
                              const std::vector<Candidate> &Candidates,
                              Summary &Own) const {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  if (At) {
    Cuts Joins, Slots;
    for (const Candidate &C : Candidates) {
      if (!C.Fact.Rejected.empty() || C.OnlyPrevious)
        continue;
      if (Limits.freesPlace(C, Flow))
        Slots.add(C.Places);
      Cuts &Into = C.Joins ? Joins : Slots;
      if (!C.Joins && Limits.isPerIteration(C.Object, nullptr))
        continue;
      Into.add(C.Places);
    }
    if (!In.reaches(*At, In.exit(), Joins))
      return;
    bool Counted = !Slots.Points.empty() || !Slots.Edges.empty();
    Slots.add(Joins); // `if (running.size() >= k) joinOldest();`
    bool Limited = Counted && (!In.reaches(In.entry(), *At, Slots) ||
                               !In.reaches(*At, In.exit(), Slots));
    if (Limited && (!Event.Limited || isQueue(*Event.Limited)))
      for (const Candidate &C : Candidates)
        if ((!C.Joins || Limits.freesPlace(C, Flow)) &&
            C.Fact.Rejected.empty()) {
          Event.Limited = C.Fact;
          Event.LimitedBy = C.Object;
          Event.LimitedKeys = C.Keys;
          break;
        }
  }
  if (At) {
    Cuts Itself;
    Itself.add(At);
    Event.Conditional |= In.reaches(In.entry(), In.exit(), Itself);
  }
  Event.ReturnsHandle = Flow.Returned;
  if (!Flow.Returned && !Flow.Holders.empty())
    Event.Group = Flow.Holders.back();
  const auto *Local = dyn_cast_or_null<VarDecl>(Event.Group.Root);
  if (Local && P.owner(Local) == &In && !isa<ParmVarDecl>(Local))
    Event.Group = {};
  Own.Spawns.push_back(std::move(Event));
}

/// setMaxThreadCount(8): of an executor whose queue it leaves as it is.
static bool setsThreads(const Candidate &C) {
  return C.Always && C.Fact.What == Limiter::BoundedCall &&
         C.Fact.Rejected.empty();
}

void SiteBuilder::buildEvent(SpawnEvent Event, const Body &In,
                             const LimitFinder &Limits, Summary &Own) {
  HandleFlow Flow;
  if (Event.ReturnsHandle)
    Flow = followHandle(Event.At, In, P);
  if (Event.Group) {
    Flow.Holders.push_back(Event.Group);
    const auto *Variable = dyn_cast<VarDecl>(Event.Group.Root);
    if (Variable && Event.Group.Steps.empty() && Variable->hasLocalStorage())
      followVariable(Variable, In, P, Flow);
  }
  if (Event.ReturnsHandle && settled(Event, Flow))
    return;
  if (!Event.Group && (!Event.ReturnsHandle || Limits.isLetGo(Flow)))
    followPromised(Event, In, P, Flow);
  auto Around = In.loops(Event.At);
  const Stmt *Innermost = Around.empty() ? nullptr : Around.front();
  if (auto Fact = declaredBound(Event.At, Innermost, In, P))
    Event.Limited = Fact;
  else if (auto Whole = declaredBound(In, P))
    Event.Limited = Whole;
  if (std::string Why = Limits.rejectLimit(Event); !Why.empty())
    Event.Limited->Rejected = Why;
  std::vector<Candidate> Candidates = Limits.candidates(Event, Flow);
  if (Event.Limited && isQueue(*Event.Limited))
    llvm::erase_if(Candidates, setsThreads);
  FanoutSite Site = site(Event, In);
  Size Trip = Event.InnerTrip;
  addLoops(Event, In, Limits, Candidates, Site, Trip);
  addGoto(Event, In, Limits, Candidates, Site, Trip);
  addRecursion(Event, In, Candidates, Site, Trip);
  bool Repeats = !Site.Repeaters.empty() || !Site.Limiters.empty();
  if (Repeats) {
    decide(Event, Trip, Candidates, Site);
    fix(Event, Site);
    Facts.Sites.push_back(Site);
  }
  bool Reported = Repeats && Site.Result == Verdict::Unbounded;
  bool OwnLimit = Repeats && Site.Result == Verdict::Bounded && !Trip.bounded();
  if (Reported || OwnLimit)
    return;
  Event.Inner = Site.Repeaters;
  Event.InnerTrip = Trip;
  if (Trip.From == Origin::Unknown && Trip.Subject)
    Event.Elements = Trip.Subject;
  exportEvent(std::move(Event), Flow, In, Limits, Candidates, Own);
}

} // namespace fanout
