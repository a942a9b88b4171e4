#include "checks/analysis/TaskActions.h"

#include "checks/analysis/ChildProcess.h"
#include "checks/analysis/ErrorPaths.h"
#include "checks/analysis/Handles.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

static constexpr size_t MostActions = 32;

/// Adds what the conditions on the way to the place say. `Fails`: the call says
/// by itself that something failed.
void TaskActionFinder::judge(const Expr *E, bool Fails,
                             TaskAction &Action) const {
  Action.Limited |= holdsSlot(E);
  if (Action.What != TaskAction::Logs)
    return;
  PathConditions On = conditionsOf(E, In, P);
  Action.OnErrorPath |= On.Error || (On.Conditional && Fails);
  Action.Sampled |= On.Sampled;
}

std::optional<TaskAction> TaskActionFinder::own(const Call &C,
                                                const FunctionRow &Row) const {
  TaskAction Action;
  bool Opens = Row.Means == Role::Open ||
               (Row.Means == Role::Spawn && Row.Starts == Work::Connection);
  if (!Opens && (Row.Means != Role::Log || Row.Lazy))
    return std::nullopt;
  if (Row.Means == Role::Open && Row.Lazy && !isUsed(C.Site))
    return std::nullopt;
  Action.What = Opens ? TaskAction::OpensConnection : TaskAction::Logs;
  Action.Name = Row.Name;
  Action.Where = locate(P.context(), C.Site->getSourceRange());
  judge(C.Site, Row.Fails, Action);
  return Action;
}

void TaskActionFinder::addOf(const Expr *E,
                             std::vector<TaskAction> &Out) const {
  std::optional<Call> C = asCall(E);
  if (!C)
    return;
  if (const FunctionRow *Row = P.model().row(*C)) {
    if (std::optional<TaskAction> Action = own(*C, *Row))
      Out.push_back(std::move(*Action));
    if (Row->Means != Role::Repeat && Row->Means != Role::Call)
      return;
  }
  for (const Body *Callee : All.callees(*C, In))
    for (const TaskAction &Inner : All.of(Callee).Actions) {
      if (Out.size() >= MostActions)
        return;
      TaskAction Action = Inner;
      Action.Hidden = Inner.Hidden.valid() ? Inner.Hidden : Inner.Where;
      Action.Where = locate(P.context(), E->getSourceRange());
      judge(E, false, Action);
      Out.push_back(std::move(Action));
    }
}

std::vector<TaskAction> TaskActionFinder::find() const {
  std::vector<TaskAction> Result;
  for (const Expr *E : In.expressions())
    if (Result.size() < MostActions)
      addOf(E, Result);
  return Result;
}

/// The variable that is declared with this value.
static const VarDecl *declaredWith(const Expr *Value, const Body &In) {
  for (const Stmt *Up = In.parent(Value); Up; Up = In.parent(Up)) {
    if (const auto *Declaration = dyn_cast<DeclStmt>(Up))
      return Declaration->isSingleDecl()
                 ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                 : nullptr;
    if (!isa<CastExpr, ExprWithCleanups, MaterializeTemporaryExpr,
             CXXBindTemporaryExpr, ParenExpr>(Up))
      return nullptr;
  }
  return nullptr;
}

/// True if the object goes to more than what leaves it unconnected: to settings
/// and questions about itself.
bool TaskActionFinder::isUsed(const Expr *Opened) const {
  const VarDecl *Client = declaredWith(Opened, In);
  if (!Client)
    return true; // Client(host).get(path)
  return llvm::any_of(In.references(Client), [&](const DeclRefExpr *Ref) {
    const Stmt *Up = In.parent(Ref);
    while (isa_and_nonnull<CastExpr, MemberExpr, ParenExpr>(Up))
      Up = In.parent(Up);
    if (isa_and_nonnull<ReturnStmt, CoreturnStmt, LambdaExpr>(Up))
      return true;
    std::optional<Call> C =
        isa_and_nonnull<Expr>(Up) ? asCall(cast<Expr>(Up)) : std::nullopt;
    const FunctionRow *Row = C ? P.model().row(*C) : nullptr;
    return C && !(Row && Row->Means == Role::Neutral);
  });
}

/// True if the task has a slot of a limiter at this place, on every path.
bool TaskActionFinder::holdsSlot(const Expr *E) const {
  Cuts Acquired;
  SmallVector<Point, 4> Released;
  for (const Operation &Op : Operations) {
    const auto *Variable = dyn_cast_or_null<VarDecl>(Op.Object.Root);
    bool Own = Variable && Variable->hasLocalStorage() &&
               !isa<ParmVarDecl>(Variable) && P.owner(Variable) == &In;
    if (Own || !In.hasGraph())
      continue;
    std::optional<Point> At = In.point(Op.At);
    if (Op.Means == Role::Acquire && !Op.Ignored && !Op.Transient && Op.Certain)
      Acquired.add(At);
    else if (Op.Means == Role::Release && At)
      Released.push_back(*At);
    if (Op.Means == Role::Acquire && Op.Holder)
      for (const Point &End : In.destructions(Op.Holder))
        Released.push_back(End);
  }
  std::optional<Point> Here =
      Acquired.Points.empty() ? std::nullopt : In.point(E);
  return Here && !In.reaches(In.entry(), *Here, Acquired) &&
         llvm::none_of(Released, [&](const Point &End) {
           return In.reaches(End, *Here, Acquired);
         });
}

std::vector<TaskAction> TaskActionFinder::ofChild(const Expr *Fork) const {
  std::vector<TaskAction> Result;
  Cuts Child = In.hasGraph() ? childEdges(Fork, In, P) : Cuts{};
  if (Child.Edges.empty())
    return Result;
  llvm::BitVector Parents = In.entered(Child);
  for (const Expr *E : In.expressions()) {
    if (!asCall(E) || Result.size() >= MostActions)
      continue;
    std::optional<Point> At = In.point(E);
    if (At && In.isReachable(E) && !In.isEntered(Parents, *At, Child))
      addOf(E, Result);
  }
  return Result;
}

bool isWrittenLater(StringRef LogFunction, const Program &P) {
  StringRef Scope = LogFunction.split("::").first;
  if (Scope == LogFunction)
    return false; // a C function
  for (const auto &In : P.bodies())
    for (const Expr *E : In->expressions())
      if (const FunctionRow *Row = P.model().row(E);
          Row && Row->Means == Role::Log && Row->Lazy &&
          StringRef(Row->Name).split("::").first == Scope)
        return true;
  return false;
}

} // namespace fanout
