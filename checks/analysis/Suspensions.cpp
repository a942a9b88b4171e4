#include "checks/analysis/Suspensions.h"

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

/// True if the call runs a function that is seen to return this value only.
static bool alwaysReturns(const Expr *Node, bool Value, const Program &P) {
  std::optional<Call> C = Node ? asCall(stripped(Node)) : std::nullopt;
  const Body *Code = C ? P.body(C->Callee) : nullptr;
  if (!Code || !Code->function()->getReturnType()->isBooleanType())
    return false;
  bool Any = false;
  for (const Expr *E : Code->returned()) {
    const auto *Literal = dyn_cast<CXXBoolLiteralExpr>(stripped(E));
    if (!Literal || Literal->getValue() != Value)
      return false;
    Any = true;
  }
  return Any;
}

bool neverSuspends(const Body &Coroutine, const Program &P) {
  const auto *Whole =
      dyn_cast_or_null<CoroutineBodyStmt>(Coroutine.function()->getBody());
  if (!Whole)
    return false;
  bool Any = false;
  for (const Expr *E : Coroutine.expressions()) {
    const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(E);
    if (!Suspend)
      continue;
    if (!Coroutine.isWithin(E, Whole->getBody()))
      continue; // initial_suspend() and final_suspend()
    if (!alwaysReturns(Suspend->getReadyExpr(), true, P) &&
        !alwaysReturns(Suspend->getSuspendExpr(), false, P))
      return false;
    Any = true;
  }
  return Any;
}

const CoawaitExpr *awaitAround(const Expr *Started, const Body &In) {
  for (const Stmt *Up = In.parent(Started); isa_and_nonnull<Expr>(Up);
       Up = In.parent(Up)) {
    if (const auto *Await = dyn_cast<CoawaitExpr>(Up))
      return Await;
    if (isa<LambdaExpr>(Up) ||
        (isa<CallExpr>(Up) && stripped(cast<Expr>(Up)) != stripped(Started)))
      return nullptr; // when_all(fetch(a), fetch(b))
  }
  return nullptr;
}

const VarDecl *madeOf(const Expr *Started, const Body &In) {
  const Stmt *Child = Started, *Up = In.parent(Started);
  while (isa_and_nonnull<Expr>(Up) && stripped(cast<Expr>(Up)) == Started)
    Child = Up, Up = In.parent(Up);
  const auto *Declares = dyn_cast_or_null<DeclStmt>(Up);
  const auto *Variable = Declares && Declares->isSingleDecl()
                             ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                             : nullptr;
  return Variable && Variable->getInit() == Child ? Variable : nullptr;
}

/// `co_await fetch(uri)`, or `Fetch f(uri); … co_await f;`.
static const CoawaitExpr *awaitOf(const Expr *Started, const Body &In) {
  if (const CoawaitExpr *Await = awaitAround(Started, In))
    return Await;
  if (const VarDecl *Variable = madeOf(Started, In))
    for (const DeclRefExpr *Ref : In.references(Variable))
      if (const CoawaitExpr *Await = awaitAround(Ref, In))
        return Await;
  return nullptr;
}

bool isResume(const Call &C) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  return Method && Method->getParent()->isInStdNamespace() &&
         Method->getParent()->getIdentifier() &&
         Method->getParent()->getName() == "coroutine_handle" &&
         (Method->getOverloadedOperator() == OO_Call ||
          (Method->getIdentifier() && Method->getName() == "resume"));
}

/// True if the code resumes a coroutine, itself or in a function that it calls.
static bool resumes(const Body &Code, const Program &P, unsigned Depth = 0) {
  return llvm::any_of(Code.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (C && isResume(*C))
      return true;
    const Body *Callee = C && Depth == 0 ? P.body(C->Callee) : nullptr;
    return Callee && Callee != &Code && resumes(*Callee, P, 1);
  });
}

const CoawaitExpr *awaitedWith(const Expr *Started, const Body *Work,
                               const Body &In, const Program &P) {
  const CoawaitExpr *Await = awaitOf(Started, In);
  if (!Await || Await->isTypeDependent() || !Await->getSuspendExpr() || !Work ||
      !resumes(*Work, P) || alwaysReturns(Await->getReadyExpr(), true, P) ||
      alwaysReturns(Await->getSuspendExpr(), false, P))
    return nullptr;
  std::optional<Call> Suspends = asCall(stripped(Await->getSuspendExpr()));
  const Body *Code = Suspends ? P.body(Suspends->Callee) : nullptr;
  bool Keeps = Code && Code->function()->getNumParams() == 1 &&
               !Code->references(Code->function()->getParamDecl(0)).empty();
  return Keeps ? Await : nullptr;
}

} // namespace fanout
