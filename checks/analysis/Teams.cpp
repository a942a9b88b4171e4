#include "checks/analysis/Teams.h"

#include "checks/analysis/Guards.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/Spawns.h"

#include "clang/AST/StmtOpenMP.h"

using namespace clang;

namespace fanout {

/// How many threads are asked for there, or null.
static const Expr *widthAt(const Expr *Node, const Body &In, const Program &P) {
  const auto *Region =
      dyn_cast_or_null<OMPExecutableDirective>(In.parent(Node));
  if (Region && Region->hasClausesOfKind<OMPNumThreadsClause>())
    return Node; // the code of a parallel region is no expression
  const FunctionRow *Row = P.model().row(Node);
  bool Sets = Row && Row->Means == Role::Configure &&
              Row->Starts == Work::Thread && Row->Object.What == Place::Nowhere;
  return Sets ? asCall(Node)->at(Row->Limit) : nullptr;
}

std::optional<SpawnEvent> teamOf(const Expr *Node, const Body &In, Sizes &S,
                                 const Program &P) {
  const Expr *Width = widthAt(Node, In, P);
  Size Number = Width ? S.count(Width, In) : Size{};
  if (!Number.outside() || Guards(S, P).find(Number, Node, In))
    return std::nullopt;
  SpawnEvent Event;
  Event.At = Event.Origin = Node;
  Event.OriginBody = &In;
  Event.Starts = Work::Thread;
  Event.Library = "omp parallel";
  Event.Range = Width;
  Event.InnerTrip = Number;
  Repeater Team;
  Team.What = Repeater::RangeFanout;
  Team.Name = Event.Library;
  Team.Trip = tripCount(Number, P.context());
  Team.Where = locate(P.context(), Node->getSourceRange());
  Event.Inner.push_back(Team);
  return Event;
}

} // namespace fanout
