// Coroutines that suspend at first and are started without being awaited. See
// Suspensions.h.

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Suspensions.h"

using namespace clang;

namespace fanout {

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

/// True for a coroutine_handle of any promise.
static bool isHandle(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         Record->getName() == "coroutine_handle";
}

/// True if the call puts the handle that it is given into a queue, itself or in
/// the function that it calls: `ready.push_back(handle)`.
static bool queuesHandle(const Call &C, const Program &P, unsigned Depth = 0) {
  if (llvm::none_of(C.Args, [](const Expr *Arg) {
        return isHandle(stripped(Arg)->getType());
      }))
    return false;
  if (C.Object && containerOp(C.Callee) == ContainerOp::Add)
    return true;
  const Body *Code = Depth == 0 ? P.body(C.Callee) : nullptr;
  return Code && llvm::any_of(Code->expressions(), [&](const Expr *E) {
           std::optional<Call> Inner = asCall(E);
           return Inner && queuesHandle(*Inner, P, Depth + 1);
         });
}

/// True if the code lets the coroutine run, now or when its turn comes, and
/// goes on.
static bool setsGoing(const Body &Code, const Program &P) {
  return resumesOnce(Code, P) ||
         llvm::any_of(Code.expressions(), [&](const Expr *E) {
           std::optional<Call> C = asCall(E);
           return C && queuesHandle(*C, P);
         });
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
    return isResume(*C) || (Code && setsGoing(*Code, P));
  if (!Code || !setsGoing(*Code, P))
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
    return (isResume(*C) || (Code && setsGoing(*Code, P))) &&
           !isAwaitedThere(*C, Element, In, P);
  });
}

/// True if the code resumes one element after the other of what it keeps.
static bool resumesEach(const Body &Code) {
  return llvm::any_of(Code.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    return C && C->Object && isResume(*C) && !Code.loops(E).empty() &&
           StringRef(accessPath(C->Object).Steps).contains("[]");
  });
}

/// What is given to what the expression calls or makes: WhenAll{ops}.
static SmallVector<const Expr *, 4> given(const Expr *E) {
  if (const auto *List = dyn_cast<InitListExpr>(E))
    return {List->inits().begin(), List->inits().end()};
  std::optional<Call> C = asCall(E);
  return C ? SmallVector<const Expr *, 4>(C->Args.begin(), C->Args.end())
           : SmallVector<const Expr *, 4>();
}

/// `co_await WhenAll{ops}`, `resumeAll(ops)`: something that is given all and
/// resumes each.
static bool startsAllOf(const AccessPath &Kept, const Body &In,
                        const Program &P) {
  auto Resumes = [&](const FunctionDecl *Function) {
    const Body *Code = P.body(Function);
    return Code && resumesEach(*Code);
  };
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    if (llvm::none_of(given(E), [&](const Expr *Arg) {
          return Arg && accessPath(Arg) == Kept;
        }))
      return false;
    std::optional<Call> C = asCall(E);
    const CXXRecordDecl *Class = E->getType()->getAsCXXRecordDecl();
    return (C && Resumes(C->Callee)) ||
           (Class && Class->hasDefinition() &&
            llvm::any_of(Class->methods(), Resumes));
  });
}

AccessPath collectionAwaited(const CoawaitExpr *Await, const Body &Suspend,
                             const Body &In) {
  AccessPath Found;
  if (resumesEach(Suspend))
    In.walk(Await->getOperand(), [&](const Expr *E) {
      for (const Expr *Part : given(E))
        if (Part && !Found && stripped(Part)->getType()->isRecordType())
          Found = accessPath(Part).container();
    });
  return Found;
}

bool isStartedBeforeAwaited(const Expr *Made, const Body &Coroutine,
                            const Body &In, const Program &P) {
  if (!awaitsWork(Coroutine) || awaitAround(Made, In))
    return false;
  if (isStartedAt(Made, In, P))
    return true;
  if (AccessPath Kept = keptIn(Made, In))
    return startsElement(Kept, In, P) || startsAllOf(Kept, In, P);
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

} // namespace fanout
