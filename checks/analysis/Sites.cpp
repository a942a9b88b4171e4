#include "checks/analysis/Sites.h"

#include "checks/analysis/Annotations.h"
#include "checks/analysis/CallFix.h"
#include "checks/analysis/PromisedResult.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/TaskActions.h"

using namespace clang;

namespace fanout {

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
  LimitFinder Limits(All, S, In, Operations);
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

/// Why the call may be limited, where what is unsure would do it.
static std::string doubtAbout(Point At, Cuts Slots, const Body &In,
                              const std::vector<Candidate> &Candidates) {
  std::string Why;
  for (const Candidate &C : Candidates)
    if (C.Unsure) {
      Slots.add(C.Places);
      Why = Why.empty() ? C.Fact.Rejected : Why;
    }
  bool Holds = !Why.empty() && (!In.reaches(In.entry(), At, Slots) ||
                                !In.reaches(At, In.exit(), Slots));
  return Holds ? Why : "";
}

/// True if the function can return without passing the point; a loop with a
/// condition around it tells so without a search from the start.
static bool isConditional(const Expr *Event, Point At, const Body &In) {
  Cuts Itself;
  Itself.add(At);
  for (const Stmt *Loop : In.loops(Event)) {
    std::optional<Point> Header = In.header(Loop);
    if (!Header || isa<DoStmt>(Loop) || Header->Block->succ_size() != 2)
      continue;
    const CFGBlock *Behind = *(Header->Block->succ_begin() + 1);
    if (Behind && In.reaches(Body::startOf(Behind), In.exit(), Itself))
      return true;
  }
  return In.reaches(In.entry(), In.exit(), Itself);
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
    Joins.add(In.ends()); // _exit(0) in the child
    if (!In.reaches(*At, In.exit(), Joins))
      return;
    bool Counted = !Slots.Points.empty() || !Slots.Edges.empty();
    Slots.add(Joins); // `if (running.size() >= k) joinOldest();`
    bool Limited = Counted && (!In.reaches(In.entry(), *At, Slots) ||
                               !In.reaches(*At, In.exit(), Slots));
    if (!Limited && Event.Doubt.empty())
      Event.Doubt = doubtAbout(*At, Slots, In, Candidates);
    if (Limited && (!Event.Limited || isQueue(*Event.Limited)))
      for (const Candidate &C : Candidates)
        if ((!C.Joins || Limits.freesPlace(C, Flow)) &&
            C.Fact.Rejected.empty()) {
          Event.Limited = C.Fact;
          Event.LimitedBy = C.Object;
          Event.LimitedKeys = C.Keys;
          Event.LimitedOnce = C.Once;
          break;
        }
  }
  if (At && !Event.Conditional)
    Event.Conditional = isConditional(Event.At, *At, In);
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

/// The list of `while (r->queue != NULL)`, `while ((p = first(r->queue)))`.
static AccessPath listAsked(const Expr *Written) {
  const Expr *Core = Written ? stripped(Written) : nullptr;
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(Core);
  if (Assign && Assign->getOpcode() == BO_Assign)
    Core = stripped(Assign->getRHS());
  bool List = Core && Core->getType()->isPointerType();
  return List ? accessPath(Core) : AccessPath{};
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
    if (!Event.Group.Steps.empty())
      followMember(Event.Group, In, P, Flow);
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
  if (Event.Limited && Event.Limited->What == Limiter::BoundedExecutor)
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
  if (Trip.From == Origin::Unknown)
    Event.Elements = Trip.Subject ? Trip.Subject : listAsked(Trip.Written);
  exportEvent(std::move(Event), Flow, In, Limits, Candidates, Own);
}

} // namespace fanout
