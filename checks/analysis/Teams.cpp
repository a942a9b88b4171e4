#include "checks/analysis/Teams.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LoopCounters.h"
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

/// True if each round reads the element with its number of what the function is
/// given to read only: then the number of elements is no number of workers.
static bool readsEachElement(const ForStmt *Loop, const Body &In) {
  const ValueDecl *Counter = countingVariable(
      cast<BinaryOperator>(stripped(Loop->getCond()))->getLHS());
  return Counter && llvm::any_of(In.references(Counter, Loop), [&](auto *Ref) {
           const Stmt *Up = In.parent(Ref);
           while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
             Up = In.parent(Up);
           const auto *Element = dyn_cast_or_null<ArraySubscriptExpr>(Up);
           return Element && Element->getType().isConstQualified() &&
                  isa_and_nonnull<ParmVarDecl>(
                      accessPath(Element->getBase()).Root);
         });
}

/// The rounds of the loop in the region that is asked for as many threads as it
/// has rounds: `num_threads(m->count)` before `i < m->count`.
static std::optional<Size> roundsOfTeam(const Expr *Width, const Body &In,
                                        Sizes &S) {
  const auto *Region =
      dyn_cast_or_null<OMPExecutableDirective>(In.parent(Width));
  if (!Region || !Region->hasAssociatedStmt())
    return std::nullopt;
  const auto *Loop = dyn_cast_or_null<ForStmt>(Region->getRawStmt());
  const auto *Compare =
      Loop && Loop->getCond()
          ? dyn_cast<BinaryOperator>(stripped(Loop->getCond()))
          : nullptr;
  AccessPath Asked = accessPath(Width), Bound;
  if (Compare && Compare->isRelationalOp())
    Bound = accessPath(Compare->getRHS());
  const auto *Copy = dyn_cast_or_null<VarDecl>(Asked.Root); // n = m->count
  bool Own = Copy && !isa<ParmVarDecl>(Copy) && Copy->hasLocalStorage() &&
             firstValue(Copy) && !In.isModified(Copy, In.root());
  if (Own)
    Asked = accessPath(firstValue(Copy));
  if (Own && Bound.Root == Copy)
    Bound = Asked;
  bool Same = Bound && Asked == Bound &&
              (!Asked.Steps.empty() || readsEachElement(Loop, In));
  return Same ? std::optional(S.ofLoop(Loop, In)) : std::nullopt;
}

std::optional<SpawnEvent> teamOf(const Expr *Node, const Body &In, Sizes &S,
                                 const Program &P) {
  const Expr *Width = widthAt(Node, In, P);
  Size Number = Width ? S.count(Width, In) : Size{};
  if (Width && !Number.outside())
    Number = roundsOfTeam(Width, In, S).value_or(Number);
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
