#include "checks/analysis/TaskActions.h"

#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

/// In a handler, or on one side of a branch that is not the whole of the task.
static bool onErrorPath(const Expr *Node, const Body &In, bool &Sampled) {
  bool Error = false;
  for (const Stmt *Child = Node, *Up = In.parent(Node); Up;
       Child = Up, Up = In.parent(Up)) {
    if (isa<CXXCatchStmt>(Up))
      Error = true;
    const auto *If = dyn_cast<IfStmt>(Up);
    if (!If || Child == If->getCond())
      continue;
    Error = true;
    In.walk(If->getCond(),
            [&](const Expr *E) { // every n-th, a token bucket, once
              const auto *Binary = dyn_cast<BinaryOperator>(E);
              const auto *Unary = dyn_cast<UnaryOperator>(E);
              const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
              Sampled |= (Binary && Binary->getOpcode() == BO_Rem) ||
                         (Unary && Unary->isIncrementDecrementOp()) ||
                         (Operator && Operator->getOperator() == OO_PlusPlus);
            });
  }
  return Error;
}

static std::optional<TaskAction> own(const FunctionRow &Row, const Expr *E,
                                     const Body &In, const Summaries &All) {
  TaskAction Action;
  if (Row.Means == Role::Open ||
      (Row.Means == Role::Spawn && Row.Starts == Work::Connection))
    Action.What = TaskAction::OpensConnection;
  else if (Row.Means == Role::Log)
    Action.What = TaskAction::Logs;
  else
    return std::nullopt;
  Action.Name = Row.Name;
  Action.Where = locate(All.program().context(), E->getSourceRange());
  Action.OnErrorPath = onErrorPath(E, In, Action.Sampled);
  return Action;
}

std::vector<TaskAction> taskActions(const Body &In, const Summaries &All) {
  constexpr size_t Most = 32;
  std::vector<TaskAction> Result;
  const CallModel &Model = All.program().model();
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    if (!C || Result.size() >= Most)
      continue;
    if (const FunctionRow *Row = Model.row(*C)) {
      if (std::optional<TaskAction> Action = own(*Row, E, In, All))
        Result.push_back(std::move(*Action));
      if (Row->Means != Role::Repeat && Row->Means != Role::Call)
        continue;
    }
    for (const Body *Callee : All.callees(*C, In))
      for (const TaskAction &Inner : All.of(Callee).Actions) {
        TaskAction Action = Inner;
        Action.Hidden = Inner.Hidden.valid() ? Inner.Hidden : Inner.Where;
        Action.Where = locate(All.program().context(), E->getSourceRange());
        Action.OnErrorPath |= onErrorPath(E, In, Action.Sampled);
        if (Result.size() < Most)
          Result.push_back(std::move(Action));
      }
  }
  return Result;
}

} // namespace fanout
