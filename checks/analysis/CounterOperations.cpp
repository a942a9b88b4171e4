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

/// `n = c->spawned; if (n >= max)`: the local stands for what it was set to
/// once.
static AccessPath setOnce(const AccessPath &Counter, const Body &In) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Counter.Root);
  if (!Variable || !Counter.Steps.empty() || isa<ParmVarDecl>(Variable) ||
      Variable->hasGlobalStorage())
    return Counter;
  const Expr *Value = Variable->getInit();
  for (const DeclRefExpr *Ref : In.references(Variable)) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Ref));
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up);
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    bool Writes = Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref;
    if ((Unary && Unary->isIncrementDecrementOp()) || (Writes && Value))
      return Counter;
    if (Writes)
      Value = Assign->getRHS();
  }
  AccessPath From = Value ? accessPath(Value) : AccessPath{};
  return From && !From.Steps.empty() ? From : Counter;
}

/// The single returned expression of a predicate.
static const Expr *predicate(const Body *Code) {
  const Expr *Found = nullptr;
  for (const Expr *E : Code->expressions())
    if (isa_and_nonnull<ReturnStmt>(Code->parent(E))) {
      if (Found)
        return nullptr;
      Found = E;
    }
  return Found;
}

/// What an expression of a callee is for its caller: a parameter alone is the
/// argument.
static const Expr *argumentFor(const Expr *Node, const Call &C) {
  const auto *Ref = Node ? dyn_cast<DeclRefExpr>(stripped(Node)) : nullptr;
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  bool Own = Parameter && Parameter->getDeclContext() == C.Callee;
  return Own ? C.arg(Parameter->getFunctionScopeIndex()) : nullptr;
}

/// `bool full(size_t n) { return n >= Max; }`
static SmallVector<CounterTest, 2>
predicateTests(const Expr *Condition, const Body &In, const Program &P) {
  SmallVector<CounterTest, 2> Result;
  std::optional<Call> C = asCall(Condition);
  const Body *Callee = C ? P.body(C->Callee) : nullptr;
  const Expr *Returned = Callee && Callee != &In ? predicate(Callee) : nullptr;
  if (!Returned || asCall(stripped(Returned)))
    return Result;
  Sizes S(P);
  for (CounterTest Test : counterTests(Returned, *Callee, P)) {
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
  Sizes S(P);
  Guards G(S, P);
  SmallVector<CounterTest, 2> Result;
  for (const SizeComparison &C : G.comparisons(Condition)) {
    AccessPath Counter = setOnce(S.subject(C.Subject), In);
    if (!Counter)
      Counter = sizeTold(C.Subject);
    if (const auto *Rest = dyn_cast<BinaryOperator>(stripped(C.Subject));
        Rest && Rest->getOpcode() == BO_Rem && C.Equality) {
      if (S.count(Rest->getRHS(), In).bounded()) // every k-th time
        Result.push_back(
            {accessPath(Rest->getLHS()), Rest->getRHS(), 1, !C.WhenTrue, true});
      continue;
    }
    if (!Counter)
      continue;
    Expr::EvalResult Value;
    bool Zero = !C.Bound->isValueDependent() &&
                C.Bound->EvaluateAsInt(Value, P.context()) &&
                Value.Val.getInt() == 0;
    if (Zero && !(C.Equality && C.WhenTrue))
      Result.push_back(
          {Counter, C.Bound, -1, C.Equality ? !C.WhenTrue : !C.WhenTrue});
    else if (Zero)
      Result.push_back({Counter, C.Bound, -1, false});
    else
      Result.push_back({Counter, C.Bound, 1,
                        C.Equality ? !C.WhenTrue : C.WhenTrue, C.Equality});
  }
  if (Result.empty()) // `count_` as a condition: more than zero
    if (AccessPath Counter = accessPath(Condition);
        Counter && stripped(Condition)->getType()->isIntegerType() &&
        !stripped(Condition)->getType()->isBooleanType())
      Result.push_back({Counter, nullptr, -1, true});
  return Result;
}

static void conjuncts(const Expr *Node, SmallVectorImpl<const Expr *> &Out) {
  SmallVector<const Expr *, 8> Stack{Node};
  while (!Stack.empty()) {
    const Expr *E = stripped(Stack.pop_back_val());
    const auto *Logical = dyn_cast<BinaryOperator>(E);
    if (Logical &&
        Logical->isLogicalOp()) { // `stopping || active < k` still waits
      Stack.push_back(Logical->getLHS());
      Stack.push_back(Logical->getRHS());
    } else {
      Out.push_back(E);
    }
  }
}

/// cv.wait(lock, [&] { return active < k; }): the call takes a slot.
void OperationCollector::addCounterWait(const Call &C, const Body &In,
                                        std::vector<Operation> &Out) const {
  for (const Expr *Arg : C.Args) {
    const Body *Code = P.callable(Arg);
    const Expr *Returned = Code ? predicate(Code) : nullptr;
    if (!Returned)
      continue;
    SmallVector<const Expr *, 4> Terms;
    conjuncts(Returned, Terms);
    Sizes S(P);
    for (const Expr *Term : Terms) {
      bool Negated = false;
      while (const auto *Not = dyn_cast<UnaryOperator>(Term)) {
        if (Not->getOpcode() != UO_LNot)
          break;
        Negated = !Negated;
        Term = stripped(Not->getSubExpr());
      }
      for (const CounterTest &Test : counterTests(Term, *Code, P)) {
        bool Bounded = Test.Sign < 0 || S.count(Test.Bound, *Code).bounded();
        if (Test.WhenTrue == Negated || !Bounded)
          continue;
        Operation Op;
        Op.Means = Role::Acquire;
        Op.At = C.Site;
        Op.Object = Test.Counter;
        Op.Sign = Test.Sign;
        Out.push_back(Op);
      }
    }
  }
}

static bool waits(const Stmt *Loop, const Body &In, const CallModel &Model) {
  bool Found = false;
  In.walk(Loop, [&](const Expr *E) {
    const FunctionRow *Row = Model.row(E);
    Found |= isa<CoawaitExpr>(E) || (Row && Row->Means == Role::Wait);
  });
  return Found;
}

/// while (active >= k) cv.wait(lock): behind the loop there is a slot.
void OperationCollector::addCounterLoops(const Body &In,
                                         std::vector<Operation> &Out) const {
  SmallVector<const Stmt *, 4> Loops;
  for (const Expr *E : In.expressions())
    if (const auto *While = dyn_cast_or_null<WhileStmt>(In.parent(E));
        While && While->getCond() == E)
      Loops.push_back(While);
  for (const Stmt *Loop : Loops) {
    const Expr *Condition = cast<WhileStmt>(Loop)->getCond();
    if (!waits(Loop, In, Model))
      continue;
    Sizes S(P);
    for (const CounterTest &Test : counterTests(Condition, In, P)) {
      if (Test.WhenTrue ||
          (Test.Sign > 0 && !S.count(Test.Bound, In).bounded()))
        continue;
      Operation Op;
      Op.Means = Role::Acquire;
      Op.At = Condition;
      Op.Object = Test.Counter;
      Op.Sign = Test.Sign;
      Out.push_back(Op);
    }
  }
}

/// True if the function returns true only behind the cuts.
static bool trueOnlyBehind(const Cuts &Small, const Body &In,
                           const ASTContext &Context) {
  bool Any = false;
  for (const Expr *E : In.expressions()) {
    if (!isa_and_nonnull<ReturnStmt>(In.parent(E)))
      continue;
    bool Value = true;
    if (!E->isValueDependent() && E->EvaluateAsBooleanCondition(Value, Context) &&
        !Value)
      continue;
    std::optional<Point> At = In.point(E);
    if (!At || In.reaches(In.entry(), *At, Small))
      return false;
    Any = true;
  }
  return Any;
}

/// `if (live >= k) return false; ++live; return true;`: true says that a slot
/// was taken.
void OperationCollector::addAdmission(const std::vector<Operation> &Own,
                                      const Body &In,
                                      std::vector<Operation> &Out) const {
  if (!In.function()->getReturnType()->isBooleanType() || !In.hasGraph())
    return;
  Sizes S(P);
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      bool Counts = llvm::any_of(Own, [&](const Operation &Op) {
        return Op.Sign > 0 && Op.Object == Test.Counter;
      });
      if (!Counts || Test.Sign < 0 || !B.knows(Test.WhenTrue) ||
          !S.count(Test.Bound, In).bounded())
        continue;
      Cuts Small;
      Small.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
      if (!trueOnlyBehind(Small, In, P.context()))
        continue;
      Operation Op;
      Op.Means = Role::TryAcquire;
      Op.At = B.Condition;
      Op.Object = Test.Counter;
      Op.Sign = Test.Sign;
      Out.push_back(Op);
    }
}

void OperationCollector::addCounterChange(const Expr *E,
                                          std::vector<Operation> &Out) const {
  Operation Op;
  Op.At = E;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->isIncrementDecrementOp()) {
    Op.Sign = Unary->isIncrementOp() ? 1 : -1;
    Op.Object = accessPath(Unary->getSubExpr());
  } else if (const auto *Compound = dyn_cast<CompoundAssignOperator>(E)) {
    Op.Sign = Compound->getOpcode() == BO_AddAssign   ? 1
              : Compound->getOpcode() == BO_SubAssign ? -1
                                                      : 0;
    Op.Object = accessPath(Compound->getLHS());
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    OverloadedOperatorKind Kind = Operator->getOperator();
    Op.Sign = Kind == OO_PlusPlus || Kind == OO_PlusEqual      ? 1
              : Kind == OO_MinusMinus || Kind == OO_MinusEqual ? -1
                                                               : 0;
    if (Op.Sign)
      Op.Object = accessPath(Operator->getArg(0));
  } else if (const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
             Method && Method->getMethodDecl() &&
             Method->getMethodDecl()->getIdentifier()) {
    StringRef Name = Method->getMethodDecl()->getName();
    Op.Sign = Name == "fetch_add" ? 1 : Name == "fetch_sub" ? -1 : 0;
    if (Op.Sign)
      Op.Object = accessPath(Method->getImplicitObjectArgument());
  }
  if (Op.Sign && Op.Object)
    Out.push_back(Op);
}

} // namespace fanout
