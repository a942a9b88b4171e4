// Awaiters that are written here: co_await of one that keeps the coroutine
// until there is room takes a slot. See Operations.h.

#include "checks/analysis/FlagWaits.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Suspensions.h"

using namespace clang;

namespace fanout {
namespace {

const Body *calleeOf(const Expr *Node, const Program &P) {
  std::optional<Call> C = Node ? asCall(stripped(Node)) : std::nullopt;
  return C ? P.body(C->Callee) : nullptr;
}

/// True for a part of the protocol of awaiters: it takes slots, it gives none.
bool isOfAwaiter(const Body &Code) {
  const IdentifierInfo *Name = Code.function()->getIdentifier();
  return Name && Name->getName().starts_with("await_");
}

/// What the expression names: the coroutine itself, or the awaiter that has it.
bool names(const Expr *Node, const ParmVarDecl *Coroutine, const Body &In) {
  bool Found = isa<CXXThisExpr>(stripped(Node));
  In.walk(Node, [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    Found |= Ref && Ref->getDecl() == Coroutine;
  });
  return Found;
}

/// The members that the function keeps the coroutine in:
/// `waiting_.push_back(handle)`, `group.waiter = handle`.
void keepers(const Body &Code, unsigned Coroutine, const Program &P,
             SmallVectorImpl<const FieldDecl *> &Out, unsigned Depth = 0) {
  if (Depth > 2 || Coroutine >= Code.function()->getNumParams())
    return;
  const ParmVarDecl *Handle = Code.function()->getParamDecl(Coroutine);
  auto Add = [&](const Expr *Target) {
    if (const auto *Field =
            dyn_cast_or_null<FieldDecl>(accessPath(Target).container().last()))
      Out.push_back(Field);
  };
  for (const Expr *E : Code.expressions()) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    if (Assign && Assign->isAssignmentOp() &&
        names(Assign->getRHS(), Handle, Code))
      Add(Assign->getLHS());
    std::optional<Call> C = asCall(E);
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
        Operator && Operator->isAssignmentOp() &&
        names(Operator->getArg(1), Handle, Code))
      Add(Operator->getArg(0));
    if (!C)
      continue;
    const Body *Callee = P.body(C->Callee);
    for (unsigned I = 0; I < C->Args.size(); ++I)
      if (!names(C->Args[I], Handle, Code))
        continue;
      else if (C->Object && containerOp(C->Callee) == ContainerOp::Add)
        Add(C->Object);
      else if (Callee && Callee != &Code)
        keepers(*Callee, I, P, Out, Depth + 1);
  }
}

/// True if a function that knows the counter takes the coroutine from where it
/// is kept, itself or by a function that it calls.
bool isWokenBy(const FieldDecl *Counter, const FieldDecl *Kept,
               const Program &P) {
  auto Knows = [&](const Body *Code) {
    return !isOfAwaiter(*Code) && llvm::is_contained(P.users(Counter), Code);
  };
  return llvm::any_of(P.users(Kept), [&](const Body *Wakes) {
    if (isOfAwaiter(*Wakes))
      return false;
    return Knows(Wakes) || llvm::any_of(P.callers(Wakes->function()),
                                        [&](const CallSite &Caller) {
                                          return Knows(Caller.In);
                                        });
  });
}

bool waitsBeside(const CounterTest &Test, const Body &Suspend,
                 const Program &P) {
  const auto *Counter = dyn_cast_or_null<FieldDecl>(Test.Counter.last());
  SmallVector<const FieldDecl *, 2> Kept;
  keepers(Suspend, 0, P, Kept);
  return Counter && llvm::any_of(Kept, [&](const FieldDecl *Field) {
           return Field->getParent() == Counter->getParent() &&
                  isWokenBy(Counter, Field, P);
         });
}

/// What the member of an object is made with: `*this` of `Awaiter{*this}`.
const Expr *madeWith(const FieldDecl *Member, const Expr *Made,
                     const Program &P) {
  if (const auto *List = dyn_cast<InitListExpr>(Made))
    return initializerOf(Member, List);
  const Body *Code = isa<CXXConstructExpr>(Made) ? calleeOf(Made, P) : nullptr;
  if (!Code)
    return nullptr;
  const Expr *Init =
      initializerOf(Member, cast<CXXConstructorDecl>(Code->function()));
  return Init ? argumentFor(Init, *asCall(Made)) : nullptr;
}

/// The counter behind a reference that an awaiter is made with.
AccessPath behind(const AccessPath &Counter, const Expr *Made,
                  const Program &P) {
  const auto *Member = dyn_cast<FieldDecl>(Counter.Root);
  bool Refers = Member && (Member->getType()->isReferenceType() ||
                           Member->getType()->isPointerType());
  const Expr *With = Refers ? madeWith(Member, Made, P) : nullptr;
  if (!With)
    return {};
  With = stripped(With);
  if (const auto *Star = dyn_cast<UnaryOperator>(With))
    With = stripped(Star->getSubExpr());
  if (isa<CXXThisExpr>(With) && StringRef(Counter.Steps).count('.') == 1)
    return {Counter.last(), ""};
  AccessPath Path = accessPath(With);
  if (Path)
    Path.Steps += Counter.Steps;
  return Path;
}

/// The counter, as the awaiter knows it, in the words of who awaits.
AccessPath inCoroutine(const AccessPath &Counter, const CoawaitExpr *Await,
                       const Body &In, const Program &P) {
  const Expr *Awaiter = stripped(Await->getCommonExpr());
  if (isa<InitListExpr, CXXConstructExpr>(Awaiter))
    return behind(Counter, Awaiter, P);
  if (const Body *Makes = calleeOf(Awaiter, P)) { // co_await group.place()
    const Expr *Made = predicate(Makes);
    AccessPath Path = Made ? behind(Counter, stripped(Made), P) : AccessPath{};
    Call C = *asCall(Awaiter);
    if (isa<CXXOperatorCallExpr>(Awaiter) && isa<CXXMethodDecl>(C.Callee))
      C.Object = C.arg(0); // operator co_await
    return inCaller(Path, C, *Makes, In, P);
  }
  AccessPath Path = accessPath(Awaiter);
  if (Path && isa<FieldDecl>(Counter.Root))
    Path.Steps += "." + Counter.Root->getNameAsString() + Counter.Steps;
  return Path;
}

/// `free_ > 0 ? (--free_, true) : false`: the condition and the value that it
/// has where the answer may be `Yes`.
std::pair<const Expr *, bool> asked(const Expr *Returned, bool Yes,
                                    ASTContext &Context) {
  const auto *Choice = dyn_cast<ConditionalOperator>(stripped(Returned));
  if (!Choice)
    return {Returned, Yes};
  if (constantOf(Choice->getFalseExpr(), Context) == !Yes)
    return {Choice->getCond(), true};
  if (constantOf(Choice->getTrueExpr(), Context) == !Yes)
    return {Choice->getCond(), false};
  return {nullptr, false};
}

} // namespace

void OperationCollector::addRoomAsked(const Body &Code, bool Yes,
                                      SmallVectorImpl<CounterTest> &Out) const {
  Sizes S(P);
  auto Add = [&](CounterTest Test, bool Until) {
    Test.WhenTrue = Test.WhenTrue == Until;
    if (Test.Sign < 0 || (Test.WhenTrue && S.count(Test.Bound, Code).bounded()))
      Out.push_back(Test);
  };
  if (const Expr *Returned = predicate(&Code)) {
    auto [Condition, Until] = asked(Returned, Yes, P.context());
    if (Condition)
      for (const Expr *Term : operands(Condition))
        for (const CounterTest &Test : counterTests(Term, Code, P))
          Add(Test, Until);
    return;
  }
  for (const Branch &B : Code.branches())
    for (const CounterTest &Test : counterTests(B.Condition, Code, P)) {
      std::vector<Operation> Refused;
      if (B.knows(Test.WhenTrue))
        addRefusals(Code, B, Test, Refused);
      for (const Operation &Op : Refused)
        if (Op.Refusal == !Yes)
          Add(Test, Test.WhenTrue);
    }
}

/// `bool await_ready() { return done; }`, where the coroutine is kept until
/// another has set the flag.
void OperationCollector::addFlagAwaited(const CoawaitExpr *Await,
                                        const Body *Ready, const Body &Suspend,
                                        const Body &In,
                                        std::vector<Operation> &Out) const {
  const Expr *Returned = Ready ? predicate(Ready) : nullptr;
  FlagQuestion Asks =
      Returned ? flagAsked(Returned, P.context()) : FlagQuestion{};
  SmallVector<const FieldDecl *, 2> Kept;
  keepers(Suspend, 0, P, Kept);
  if (!Asks.Flag || Kept.empty() ||
      !Suspend.function()->getReturnType()->isVoidType())
    return;
  Operation Op;
  Op.At = Await;
  Op.Object = inCoroutine(Asks.Flag, Await, In, P);
  Op.Flagged = Asks.WhenSet;
  if (Op.Object)
    Out.push_back(std::move(Op));
}

void OperationCollector::addAwait(const CoawaitExpr *Await, const Body &In,
                                  std::vector<Operation> &Out) const {
  if (Await->isTypeDependent() || !Await->getReadyExpr())
    return;
  const Body *Ready = calleeOf(Await->getReadyExpr(), P);
  const Body *Suspend = calleeOf(Await->getSuspendExpr(), P);
  if (!Suspend)
    return;
  addFlagAwaited(Await, Ready, *Suspend, In, Out);
  if (AccessPath Each = collectionAwaited(Await, *Suspend, In)) {
    Operation Op;
    Op.Means = Role::Join;
    Op.At = Await;
    Op.Object = Each;
    Out.push_back(Op);
  }
  SmallVector<CounterTest, 2> Tests;
  if (Ready)
    addRoomAsked(*Ready, /*Yes=*/true, Tests);
  if (Suspend->function()->getReturnType()->isBooleanType())
    addRoomAsked(*Suspend, /*Yes=*/false, Tests);
  for (const CounterTest &Test : Tests) {
    Operation Op = acquireOf(Await, Test, true);
    Op.Object = inCoroutine(Test.Counter, Await, In, P);
    if (Op.Takes)
      Op.Slots = Op.Object;
    if (Op.Object && waitsBeside(Test, *Suspend, P))
      Out.push_back(Op);
  }
}

} // namespace fanout
