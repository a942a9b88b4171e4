// Spawns that a library call makes of a range or a callable. See Spawns.h.

#include "checks/analysis/Spawns.h"

#include "checks/analysis/Handles.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Source.h"
#include "checks/support/LlvmCompat.h"

using namespace clang;

namespace fanout {

void SpawnFinder::addRange(const Call &C, const FunctionRow &Row,
                           const Body &In, std::vector<SpawnEvent> &Out) {
  const Expr *Range = C.at(Row.Range);
  if (!Range)
    Range = C.at(Row.Count);
  SpawnEvent Event;
  Event.At = Event.Origin = C.Site;
  Event.OriginBody = &In;
  Event.Row = &Row;
  Event.Starts = Row.Starts == Work::None ? Work::AsyncCall : Row.Starts;
  Event.Library = libraryName(Row);
  Event.Task = task(C, Row);
  Event.Range = Range;
  Event.InnerTrip = S.ofRange(Row, C, In);
  if (Event.InnerTrip.outside())
    if (auto Guard = Guards(S, P).find(Event.InnerTrip, C.Site, In))
      Event.InnerTrip = Guard->Bound;
  Repeater Fan;
  Fan.What = Repeater::RangeFanout;
  Fan.Name = Event.Library;
  Fan.Trip = tripCount(Event.InnerTrip, P.context());
  Fan.Where = locate(P.context(), C.Site->getSourceRange());
  Event.Inner.push_back(Fan);
  if (Row.Means == Role::BoundedFanout) {
    Limiter Fact;
    Fact.What = Limiter::BoundedCall;
    const Expr *Limit = C.at(Row.Limit);
    Fact.Name = Limit ? sourceText(P.context(), Limit) : Event.Library;
    Fact.Where =
        locate(P.context(), (Limit ? Limit : C.Site)->getSourceRange());
    Size Bound = Limit
                     ? S.count(Limit, In)
                     : Size{Origin::Configured, std::nullopt, {}, nullptr, ""};
    Fact.Bound = Bound.From == Origin::Constant ? Bound.Value : std::nullopt;
    if (Bound.From == Origin::Input)
      Fact.Rejected = "the limit is the size of the input itself";
    else if (Bound.Value &&
             llvm::is_contained(Row.Unlimited,
                                static_cast<int64_t>(*Bound.Value)))
      Fact.Rejected = "this value means that there is no limit";
    Event.Limited = Fact;
  }
  Out.push_back(std::move(Event));
}

/// Where an algorithm stores what its callable returns.
static AccessPath outputOf(const Call &C) {
  for (const Expr *Arg : C.Args) {
    std::optional<Call> Inserter = asCall(stripped(Arg));
    if (Inserter && Inserter->Callee && Inserter->Callee->getIdentifier() &&
        Inserter->Args.size() >= 1 &&
        Inserter->Callee->getName().ends_with("inserter"))
      return accessPath(Inserter->Args[0]);
  }
  bool Stores =
      C.Callee &&
      (StringRef(C.Callee->getNameAsString()).starts_with("generate"));
  if (Stores && !C.Args.empty())
    return accessPath(C.Args[0]).container();
  return C.Args.size() >= 4 ? accessPath(C.Args[2]).container()
                            : AccessPath{}; // transform
}

void SpawnFinder::addRepeat(const Call &C, const FunctionRow &Row,
                            const Body &In, std::vector<SpawnEvent> &Out) {
  for (const Body *Code : All.callees(C, In))
    if (!All.of(Code).Spawns.empty())
      addRepeated(C, Row, *Code, In, Out);
}

void SpawnFinder::addRepeated(const Call &C, const FunctionRow &Row,
                              const Body &Code, const Body &In,
                              std::vector<SpawnEvent> &Out) {
  Size Trip = S.ofRange(Row, C, In);
  if (Trip.outside())
    if (auto Guard = Guards(S, P).find(Trip, C.Site, In))
      Trip = Guard->Bound;
  const TypeRow *Returned = Model.type(C.Site->getType());
  for (const SpawnEvent &Inner : All.of(&Code).Spawns) {
    if (Inner.ReturnsHandle && Returned && Returned->Handle)
      continue; // an algorithm that gives a future waits for those it is given
    SpawnEvent Event = imported(Inner, C, Code, In);
    Event.Inline = P.lambda(Code) != nullptr && Inner.Depth == 0;
    const auto *Given = dyn_cast_or_null<ParmVarDecl>(Inner.Group.Root);
    if (Given && Given->getFunctionScopeIndex() > 0 && P.owner(Given) == &Code)
      Event.Group = {}; // what the library hands on besides the element
    if (Inner.ReturnsHandle) {
      Event.ReturnsHandle = false;
      AccessPath Output = outputOf(C);
      if (!Output && Inner.Destroyed == OnDestroy::Joins)
        continue; // for_each drops the future, which waits
      Event.Group = Output;
    }
    Size Times = Trip;
    if (Trip.From == Origin::Events && Inner.OriginBody == &In)
      Times = Size::unknown( // one that has ended may start the next
          C.Site, "a callback that is set again by what it starts");
    Repeater Algorithm;
    Algorithm.What = Repeater::Algorithm;
    Algorithm.Name = libraryName(Row);
    Algorithm.Trip = tripCount(Times, P.context());
    Algorithm.Where = locate(P.context(), C.Site->getSourceRange());
    Event.Inner.push_back(Algorithm);
    Event.InnerTrip = larger(Event.InnerTrip, Times);
    Out.push_back(std::move(Event));
  }
}

} // namespace fanout
