#include "checks/analysis/ReleaseCap.h"

#include "checks/analysis/LiveCount.h"

using namespace clang;

namespace fanout {

/// The comparison decides whether the element is put back, or what is taken
/// out again once there are too many.
static bool decides(const Expr *Test, const Body &In,
                    ArrayRef<const Expr *> Puts) {
  for (const Stmt *Up = In.parent(Test); Up; Up = In.parent(Up))
    if (isa<WhileStmt, ForStmt, DoStmt>(Up) &&
        llvm::any_of(Puts,
                     [&](const Expr *Put) { return In.isWithin(Put, Up); }))
      return false; // filled in advance
  for (const Expr *Put : Puts)
    for (const PathCondition &Path : pathConditions(In, Put))
      if (Path.Condition == Test || In.isWithin(Test, Path.Condition))
        return true;
  for (const Stmt *Up = In.parent(Test); Up; Up = In.parent(Up))
    if (isa<IfStmt, WhileStmt>(Up))
      return true;
  return false;
}

ReleaseCap ReleaseCaps::of(const ValueDecl *List) const {
  for (const auto &In : Source.bodies()) {
    if (!Idle.fills(*In, List))
      continue;
    auto Puts = puts(*In, List);
    for (const Expr *Node : In->expressions())
      if (const auto *Test = dyn_cast<BinaryOperator>(Node))
        if (isCap(Test, List) && decides(Test, *In, Puts))
          return {In.get(), Test};
    for (const Expr *Put : Puts)
      if (isAnswerUsed(Put, *In))
        return {In.get(), Put};
  }
  return {};
}

/// What puts an element in, by a function that does so too.
SmallVector<const Expr *, 4> ReleaseCaps::puts(const Body &In,
                                               const ValueDecl *List) const {
  SmallVector<const Expr *, 4> Found(Idle.puts(In, List));
  for (const Expr *Node : In.expressions())
    if (std::optional<Call> C = asCall(Node))
      if (const Body *Callee = Source.body(C->Callee);
          Callee && Callee != &In && Idle.fills(*Callee, List))
        Found.push_back(Node);
  return Found;
}

/// if (!list.try_push(c)) close(c): full at a size of its own.
bool ReleaseCaps::isAnswerUsed(const Expr *Put, const Body &In) const {
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Put);
  if (!Call || !Call->getType()->isBooleanType() ||
      Source.body(Call->getMethodDecl()))
    return false;
  const Stmt *Child = Put, *Up = In.parent(Put);
  while (Up && isa<Expr>(Up))
    Up = In.parent(Child = Up);
  const auto *If = dyn_cast_or_null<IfStmt>(Up);
  return If && If->getCond() == Child;
}

/// list.size() < cap, or count < cap.
bool ReleaseCaps::isCap(const BinaryOperator *Test,
                        const ValueDecl *List) const {
  if (!Test->isComparisonOp() || isZero(Test->getLHS(), Source.context()) ||
      isZero(Test->getRHS(), Source.context()))
    return false;
  return Idle.isSize(Test->getLHS(), List) || Idle.isSize(Test->getRHS(), List);
}

} // namespace fanout
