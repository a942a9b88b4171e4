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

static const CoawaitExpr *awaitAround(const Expr *Started, const Body &In) {
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

/// The local variable that is made of what is started there, or null.
static const VarDecl *madeOf(const Expr *Started, const Body &In) {
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

/// True if the code resumes a coroutine once and goes on: no `while (!h.done())
/// h.resume();`, and no wait for the end.
static bool resumesOnce(const Body &Code, const Program &P) {
  bool Any = false;
  for (const Expr *E : Code.expressions()) {
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    const FunctionRow *Row = P.model().row(*C);
    bool Waits = Row && (Row->Means == Role::Join || Row->Means == Role::Wait ||
                         Row->Means == Role::Acquire);
    if (Waits || (isResume(*C) && !Code.loops(E).empty()))
      return false;
    Any |= isResume(*C);
  }
  return Any;
}

/// The call around `Value`: of a method of it or of a part of it, or of a
/// function that it is passed to.
static const Expr *callAround(const Expr *Value, const Body &In) {
  const Stmt *Up = In.parent(Value);
  while (isa_and_nonnull<CastExpr, ParenExpr, MemberExpr, CXXBindTemporaryExpr,
                         MaterializeTemporaryExpr>(Up) ||
         (isa_and_nonnull<CXXConstructExpr>(Up) &&
          stripped(cast<Expr>(Up)) == stripped(Value)))
    Up = In.parent(Up);
  if (const auto *Move = dyn_cast_or_null<CallExpr>(Up);
      Move && Move->isCallToStdMove())
    return callAround(Move, In);
  return dyn_cast_or_null<CallExpr>(Up);
}

/// `value.start()`, `value.handle.resume()`, `start(std::move(value))`
static bool isStartedAt(const Expr *Value, const Body &In, const Program &P,
                        unsigned Depth = 0) {
  constexpr unsigned Deepest = 2;
  const Expr *Around = callAround(Value, In);
  std::optional<Call> C = Around ? asCall(Around) : std::nullopt;
  if (!C || Depth > Deepest)
    return false;
  const auto *Method = dyn_cast<CXXMemberCallExpr>(Around);
  bool OnIt = (Method && In.isWithin(Value, Method->getCallee())) ||
              (C->Object && In.isWithin(Value, C->Object));
  const Body *Code = P.body(C->Callee);
  if (OnIt)
    return isResume(*C) || (Code && resumesOnce(*Code, P));
  if (!Code || !resumesOnce(*Code, P))
    return false;
  for (unsigned I = 0; I < C->Args.size(); ++I)
    if (I < Code->function()->getNumParams() && In.isWithin(Value, C->Args[I]))
      for (const DeclRefExpr *Ref :
           Code->references(Code->function()->getParamDecl(I)))
        if (isStartedAt(Ref, *Code, P, Depth + 1))
          return true;
  return false;
}

/// True if something in the coroutine may take it off its thread: it awaits
/// more than suspend_always, and gives out no values.
static bool awaitsWork(const Body &Coroutine) {
  bool Any = false;
  for (const Expr *E : Coroutine.expressions()) {
    if (isa<CoyieldExpr>(E))
      return false;
    const auto *Await = dyn_cast<CoawaitExpr>(E);
    if (!Await || Await->isImplicit())
      continue;
    const CXXRecordDecl *Awaiter =
        Await->getCommonExpr()->getType()->getAsCXXRecordDecl();
    Any |= Awaiter && !Awaiter->isInStdNamespace();
  }
  return Any;
}

/// `ops` of `ops.push_back(fetch(url))`, or no path.
static AccessPath keptIn(const Expr *Made, const Body &In) {
  const Expr *Around = callAround(Made, In);
  std::optional<Call> C = Around ? asCall(Around) : std::nullopt;
  bool Adds = C && C->Object && containerOp(C->Callee) == ContainerOp::Add &&
              !In.isWithin(Made, C->Object);
  return Adds ? accessPath(C->Object) : AccessPath{};
}

/// True if a round that starts the element waits for it, too:
/// `op.start(); op.join();`.
static bool isAwaitedThere(const Call &Start, const AccessPath &Element,
                           const Body &In, const Program &P) {
  auto Around = In.loops(Start.Site);
  auto Waits = [&](const Expr *E) {
    const FunctionRow *Row = P.model().row(E);
    return Row && (Row->Means == Role::Join || Row->Means == Role::Wait ||
                   Row->Means == Role::Acquire);
  };
  return !Around.empty() && llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Code = C && C->Object ? P.body(C->Callee) : nullptr;
    return Code && In.isWithin(E, Around.front()) &&
           accessPath(C->Object) == Element &&
           llvm::any_of(Code->expressions(), Waits);
  });
}

/// `ops.back().start()`, `for (Op &op : ops) op.start();`
static bool startsElement(const AccessPath &Kept, const Body &In,
                          const Program &P) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    AccessPath Element = C && C->Object ? accessPath(C->Object) : AccessPath{};
    if (Element.Root != Kept.Root ||
        !StringRef(Element.Steps).starts_with(Kept.Steps + "[]"))
      return false;
    const Body *Code = P.body(C->Callee);
    return (isResume(*C) || (Code && resumesOnce(*Code, P))) &&
           !isAwaitedThere(*C, Element, In, P);
  });
}

bool isStartedBeforeAwaited(const Expr *Made, const Body &Coroutine,
                            const Body &In, const Program &P) {
  if (!awaitsWork(Coroutine) || awaitAround(Made, In))
    return false;
  if (isStartedAt(Made, In, P))
    return true;
  if (AccessPath Kept = keptIn(Made, In))
    return startsElement(Kept, In, P);
  const VarDecl *Variable = madeOf(Made, In);
  if (!Variable)
    return false;
  bool Started = false;
  for (const DeclRefExpr *Ref : In.references(Variable)) {
    if (awaitAround(Ref, In))
      return false;
    Started |= isStartedAt(Ref, In, P);
  }
  return Started;
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
