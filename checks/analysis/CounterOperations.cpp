// Slots that a counter stands for: cv.wait(lock, [&] { return active < k; }).
// See Operations.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// `list_size(live)`: what tells the size of an object.
static AccessPath sizeTold(const Expr *Node) {
  const auto *Plain = dyn_cast<CallExpr>(stripped(Node));
  if (!Plain || isa<CXXMemberCallExpr, CXXOperatorCallExpr>(Plain) ||
      Plain->getNumArgs() != 1)
    return {};
  AccessPath Path = accessPath(Plain->getArg(0));
  if (Path)
    Path.Steps += ToldBySuffix;
  return Path;
}

/// True if a local that was read from this stands for it.
static bool isShared(const AccessPath &From) {
  if (!From.Steps.empty() || isa<FieldDecl>(From.Root))
    return true;
  const auto *Variable = dyn_cast<VarDecl>(From.Root);
  const CXXRecordDecl *Record =
      From.Root->getType().getNonReferenceType()->getAsCXXRecordDecl();
  return (Variable && Variable->hasGlobalStorage()) ||
         (Record && Record->isInStdNamespace() &&
          Record->getName() == "atomic");
}

/// `n = c->spawned; if (n >= max)`: the local stands for what it is set to,
/// each time.
static AccessPath readFrom(const AccessPath &Counter, const Body &In) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Counter.Root);
  if (!Variable || !Counter.Steps.empty() || isa<ParmVarDecl>(Variable) ||
      Variable->hasGlobalStorage())
    return Counter;
  SmallVector<const Expr *, 2> Values;
  if (Variable->getInit())
    Values.push_back(Variable->getInit());
  for (const DeclRefExpr *Ref : In.references(Variable)) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Ref));
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up);
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    if (Unary && Unary->isIncrementDecrementOp())
      return Counter;
    if (Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref)
      Values.push_back(Assign->isCompoundAssignmentOp() ? nullptr
                                                        : Assign->getRHS());
  }
  AccessPath From;
  for (const Expr *Value : Values) {
    AccessPath Read = Value ? accessPath(Value) : AccessPath{};
    if (!Read || !isShared(Read) || (From && From != Read))
      return Counter;
    From = Read;
  }
  return From ? From : Counter;
}

const Expr *predicate(const Body *Code) {
  return Code->returned().size() == 1 ? Code->truthOf(Code->returned().front())
                                      : nullptr;
}

const Expr *argumentFor(const Expr *Node, const Call &C) {
  const auto *Ref = Node ? dyn_cast<DeclRefExpr>(stripped(Node)) : nullptr;
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  bool Own = Parameter && Parameter->getDeclContext() == C.Callee;
  return Own ? C.arg(Parameter->getFunctionScopeIndex()) : nullptr;
}

/// What a condition tells where all its parts are decided: that of `!stopping
/// && n < Max` when it is true, of `stopping || n >= Max` when it is not.
static SmallVector<CounterTest, 2> partTests(const Expr *Condition,
                                             const Body &In, const Program &P) {
  const auto *Parts = dyn_cast<BinaryOperator>(stripped(Condition));
  if (!Parts || !Parts->isLogicalOp())
    return counterTests(Condition, In, P);
  SmallVector<CounterTest, 2> Result;
  bool Decided = Parts->getOpcode() == BO_LAnd;
  for (const Expr *Part : {Parts->getLHS(), Parts->getRHS()})
    for (const CounterTest &Test : partTests(Part, In, P))
      if (Test.WhenTrue == Decided && !Test.Equality)
        Result.push_back(Test);
  return Result;
}

/// `bool full(size_t n) { return n >= Max; }`
static SmallVector<CounterTest, 2>
predicateTests(const Expr *Condition, const Body &In, const Program &P) {
  SmallVector<CounterTest, 2> Result;
  std::optional<Call> C = asCall(Condition);
  const Body *Callee = C ? P.body(C->Callee) : nullptr;
  const Expr *Returned = Callee && Callee != &In ? predicate(Callee) : nullptr;
  if (!Callee || Callee == &In || (Returned && asCall(stripped(Returned))))
    return Result;
  Sizes S(P);
  for (CounterTest Test :
       Returned ? partTests(Returned, *Callee, P) : answeredTests(*Callee, P)) {
    if (const auto *Counted = dyn_cast<ParmVarDecl>(Test.Counter.Root)) {
      const Expr *Passed = Counted->getDeclContext() == C->Callee
                               ? C->arg(Counted->getFunctionScopeIndex())
                               : nullptr;
      AccessPath Steps = Test.Counter;
      Test.Counter = Passed ? S.subject(Passed) : AccessPath{};
      if (Test.Counter)
        Test.Counter.Steps += Steps.Steps;
    }
    if (const Expr *Passed = argumentFor(Test.Bound, *C))
      Test.Bound = Passed;
    if (Test.Counter)
      Result.push_back(Test);
  }
  return Result;
}

/// `i % k` and `i & 7`, which is zero every k-th or every eighth time.
static const BinaryOperator *restOf(const Expr *Node) {
  const auto *Rest = dyn_cast<BinaryOperator>(stripped(Node));
  if (!Rest || Rest->getOpcode() == BO_Rem)
    return Rest;
  const auto *Mask = dyn_cast<IntegerLiteral>(stripped(Rest->getRHS()));
  bool Low = Rest->getOpcode() == BO_And && Mask && Mask->getValue().isMask();
  return Low ? Rest : nullptr;
}

/// True for `free < 1` and `free >= 1`: it asks whether there is any.
static bool asksForOne(const Expr *Condition, const ASTContext &Context) {
  std::optional<Comparison> Compare = comparisonOf(Condition, Context);
  return Compare && (Compare->Op == BO_LT || Compare->Op == BO_GE);
}

/// `isFull(pool) != 0`
static SmallVector<CounterTest, 2>
comparedPredicate(const Expr *Condition, const Body &In, const Program &P) {
  std::optional<Comparison> Compare = comparisonOf(Condition, P.context());
  if (!Compare || !Compare->isEquality() ||
      constantOf(Compare->Right, P.context()) != 0)
    return {};
  auto Result = predicateTests(stripped(Compare->Left), In, P);
  for (CounterTest &Test : Result)
    Test.WhenTrue = Test.WhenTrue == (Compare->Op == BO_NE);
  return Result;
}

/// What one side of a comparison tells of a counter, if it tells something.
static std::optional<CounterTest> testOf(const SizeComparison &C,
                                         const Expr *Condition, Sizes &S,
                                         const Body &In, const Program &P) {
  AccessPath Counter = readFrom(S.subject(C.Subject), In);
  if (!Counter && !P.model().row(stripped(C.Subject)))
    Counter = sizeTold(C.Subject);
  if (const BinaryOperator *Rest = C.Equality ? restOf(C.Subject) : nullptr)
    return S.count(Rest->getRHS(), In).bounded() // every k-th time
               ? std::optional(CounterTest{accessPath(Rest->getLHS()),
                                           Rest->getRHS(), 1, !C.WhenTrue, true,
                                           true})
               : std::nullopt;
  bool Address = C.Subject->getType()->isPointerType() && C.Equality;
  if (!Counter || Address || isa<EnumConstantDecl>(Counter.Root))
    return std::nullopt; // stack == MAP_FAILED, State::Pending != job.state
  std::optional<int64_t> With = constantOf(C.Bound, P.context());
  if (With == 0 || (With == 1 && asksForOne(Condition, P.context())))
    return CounterTest{Counter, C.Bound, -1, !C.WhenTrue};
  return CounterTest{Counter, C.Bound, 1, C.Equality ? !C.WhenTrue : C.WhenTrue,
                     C.Equality};
}

SmallVector<CounterTest, 2> counterTests(const Expr *Condition, const Body &In,
                                         const Program &P) {
  Condition = stripped(Condition);
  if (const auto *Not = dyn_cast<UnaryOperator>(Condition);
      Not && Not->getOpcode() == UO_LNot) {
    auto Result = counterTests(Not->getSubExpr(), In, P);
    for (CounterTest &Test : Result)
      Test.WhenTrue = !Test.WhenTrue;
    return Result;
  }
  if (auto Result = predicateTests(Condition, In, P); !Result.empty())
    return Result;
  if (auto Result = comparedPredicate(Condition, In, P); !Result.empty())
    return Result;
  Sizes S(P);
  Guards G(S, P);
  SmallVector<CounterTest, 2> Result;
  for (const SizeComparison &C : G.comparisons(Condition))
    if (std::optional<CounterTest> Test = testOf(C, Condition, S, In, P))
      Result.push_back(std::move(*Test));
  if (const BinaryOperator *Rest = restOf(Condition)) // !(i & 3), i % 4
    Result.push_back(
        {accessPath(Rest->getLHS()), Rest->getRHS(), 1, true, true, true});
  if (Result.empty()) // `count_` as a condition: more than zero
    if (AccessPath Counter = accessPath(Condition);
        Counter && stripped(Condition)->getType()->isIntegerType() &&
        !stripped(Condition)->getType()->isBooleanType())
      Result.push_back({Counter, nullptr, -1, true});
  llvm::erase_if(Result, [&](const CounterTest &Test) { // n < SIZE_MAX
    return Test.Sign > 0 && !Test.Equality &&
           S.count(Test.Bound, In).Value.value_or(0) >= MostSlots;
  });
  return Result;
}

} // namespace fanout
