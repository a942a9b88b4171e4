#include "checks/analysis/Suspensions.h"

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

} // namespace fanout
