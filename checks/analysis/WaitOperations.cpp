// Loops that wait until there is room, or something to take.
// See Operations.h.

#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

SmallVector<const Expr *, 4> operands(const Expr *Node) {
  SmallVector<const Expr *, 4> Out;
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
  return Out;
}

/// The container that `free.empty()` asks, or null.
static const Expr *askedIfEmpty(const Expr *Condition) {
  const auto *Asks = dyn_cast<CXXMemberCallExpr>(Condition);
  const CXXMethodDecl *Method = Asks ? Asks->getMethodDecl() : nullptr;
  bool Empty = Method && Method->getIdentifier() && Asks->getNumArgs() == 0 &&
               (Method->getName() == "empty" || Method->getName() == "isEmpty");
  return Empty ? Asks->getImplicitObjectArgument() : nullptr;
}

/// `idle`, `pool->head != NULL`, `!free.empty()`: asks whether there is any.
static std::optional<CounterTest> stockTest(const Expr *Condition,
                                            ASTContext &Context) {
  CounterTest Result;
  Result.Sign = -1;
  Result.Stock = true;
  Condition = stripped(Condition);
  while (const auto *Not = dyn_cast<UnaryOperator>(Condition)) {
    if (Not->getOpcode() != UO_LNot)
      break;
    Result.WhenTrue = !Result.WhenTrue;
    Condition = stripped(Not->getSubExpr());
  }
  if (const Expr *Stock = askedIfEmpty(Condition)) {
    Result.WhenTrue = !Result.WhenTrue;
    Result.Counter = accessPath(Stock);
    return Result.Counter ? std::optional(Result) : std::nullopt;
  }
  if (const auto *Compare = dyn_cast<BinaryOperator>(Condition)) {
    if (!Compare->isEqualityOp() || !isNullPointer(Compare->getRHS(), Context))
      return std::nullopt;
    if (Compare->getOpcode() == BO_EQ)
      Result.WhenTrue = !Result.WhenTrue;
    Condition = stripped(Compare->getLHS());
  }
  if (!Condition->getType()->isPointerType() ||
      !isa<DeclRefExpr, MemberExpr>(Condition))
    return std::nullopt;
  Result.Counter = accessPath(Condition);
  return Result.Counter ? std::optional(Result) : std::nullopt;
}

SmallVector<CounterTest, 2> roomTests(const Expr *Condition, const Body &In,
                                      const Program &P) {
  if (std::optional<CounterTest> Test = stockTest(Condition, P.context()))
    return {*Test};
  return counterTests(Condition, In, P);
}

Operation acquireOf(const Expr *At, const CounterTest &Test, bool Until) {
  Operation Op;
  Op.Means = Role::Acquire;
  Op.At = At;
  Op.Object = Test.Counter;
  Op.Sign = Test.Sign;
  Op.Takes = Test.Sign < 0;
  Op.Slots = Op.Takes ? Test.Counter : accessPath(Test.Bound);
  if (Test.Sign < 0 && Test.WhenTrue != Until) { // until there is none
    Op.Sign = 1;
    Op.Takes = false;
    Op.Drains = true;
  }
  return Op;
}

/// What a waiting function asks first: && and || ask the rest only sometimes.
static const Expr *firstAsked(const Expr *Condition) {
  while (const auto *Logical = dyn_cast<BinaryOperator>(stripped(Condition))) {
    if (!Logical->isLogicalOp())
      break;
    Condition = Logical->getLHS();
  }
  return Condition;
}

bool isWait(const Expr *E, const CallModel &Model) {
  const FunctionRow *Row = Model.row(E);
  return Row && Row->Means == Role::Wait;
}

static bool waits(const Stmt *Loop, const Body &In, const CallModel &Model) {
  bool Found = false;
  In.walk(Loop, [&](const Expr *E) {
    Found |= isa<CoawaitExpr>(E) || isWait(E, Model);
  });
  return Found;
}

/// The object whose work is over behind the loop, as a library's own count
/// says: do { curl_multi_perform(multi, &running); … } while (running);
static AccessPath drainedBy(const Expr *Condition, const Stmt *Loop,
                            const Body &In, const CallModel &Model) {
  const Expr *Asked = stripped(Condition);
  if (const auto *Compare = dyn_cast<BinaryOperator>(Asked);
      Compare && Compare->isComparisonOp())
    Asked = stripped(Compare->getLHS());
  AccessPath Left = isa<DeclRefExpr>(Asked) ? accessPath(Asked) : AccessPath{};
  AccessPath Object;
  if (Left)
    In.walk(Loop, [&](const Expr *E) {
      const FunctionRow *Row = Model.row(E);
      std::optional<Call> C =
          Row && Row->Means == Role::Wait ? asCall(E) : std::nullopt;
      const Expr *Count = C ? C->at(Row->Count) : nullptr;
      if (Count && accessPath(Count) == Left && C->at(Row->Object))
        Object = accessPath(C->at(Row->Object));
    });
  return Object;
}

const Stmt *loopAsking(const Expr *Condition, const Body &In) {
  const Stmt *Up = In.parent(Condition);
  while (isa_and_nonnull<Expr>(Up))
    Up = In.parent(Up);
  if (!isa_and_nonnull<IfStmt>(Up))
    return Up;
  const Stmt *Loop = In.parent(Up);
  if (isa_and_nonnull<CompoundStmt>(Loop))
    Loop = In.parent(Loop);
  auto Asked = testOfRound(Loop, In.function()->getASTContext());
  return Asked && In.isWithin(Condition, Asked->Condition) ? Loop : nullptr;
}

/// while (active >= k) cv.wait(lock): behind the loop there is a slot.
void OperationCollector::addCounterLoops(const Body &In,
                                         std::vector<Operation> &Out) const {
  Sizes S(P);
  for (const Expr *E : In.expressions()) {
    const Stmt *Up = In.parent(E);
    while (isa_and_nonnull<ParenExpr>(Up))
      Up = In.parent(Up);
    if (!isa_and_nonnull<WhileStmt, DoStmt, ForStmt, IfStmt>(Up))
      continue;
    const Stmt *Loop = loopAsking(E, In);
    std::optional<PathCondition> Asked = testOfRound(Loop, P.context());
    if (!Asked || Asked->Condition->IgnoreParens() != E ||
        !waits(Loop, In, Model))
      continue;
    const bool Until = !Asked->Holds;
    if (AccessPath Object = drainedBy(E, Loop, In, Model)) {
      Operation Join;
      Join.Means = Role::Join;
      Join.At = E;
      Join.Object = Object;
      Out.push_back(Join);
      continue;
    }
    for (const Expr *Term : operands(E))
      for (const CounterTest &Test : roomTests(Term, In, P))
        if (Test.Sign < 0
                ? !Test.Stock || Test.WhenTrue == Until
                : Test.WhenTrue == Until && S.count(Test.Bound, In).bounded()) {
          Out.push_back(acquireOf(firstAsked(E), Test, Until));
          Out.back().Unless = exemptionBeside(Term, E, Until, P);
        }
  }
}

/// `free_.push_back(x)`, `idle = x`: puts one into a stock.
void OperationCollector::addStockChange(const Expr *E,
                                        std::vector<Operation> &Out) const {
  Operation Op;
  Op.At = E;
  Op.Gives = true;
  if (const auto *Assign = dyn_cast<BinaryOperator>(E)) {
    bool Links = Assign->getOpcode() == BO_Assign &&
                 Assign->getLHS()->getType()->isPointerType() &&
                 isa<DeclRefExpr>(stripped(Assign->getRHS()));
    if (Links && isa<DeclRefExpr, MemberExpr>(stripped(Assign->getLHS())))
      Op.Object = accessPath(Assign->getLHS());
  } else if (std::optional<Call> C = asCall(E);
             C && C->Object && containerOp(C->Callee) == ContainerOp::Add) {
    Op.Object = accessPath(C->Object).container();
  }
  const auto *Variable = dyn_cast_or_null<VarDecl>(Op.Object.Root);
  bool Local = Variable && Variable->hasLocalStorage() &&
               Op.Object.Steps.empty() && isa<BinaryOperator>(E);
  if (Op.Object && !Local)
    Out.push_back(Op);
}

} // namespace fanout
