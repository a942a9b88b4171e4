#include "checks/analysis/LiveCount.h"

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/LoopCounters.h"

using namespace clang;

namespace fanout {
namespace {

/// True if control never runs on behind `Node`.
bool leaves(const Stmt *Node) {
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Node))
    return !Block->body_empty() && leaves(Block->body_back());
  if (const auto *Cleanups = dyn_cast_or_null<ExprWithCleanups>(Node))
    return leaves(Cleanups->getSubExpr());
  if (const auto *Call = dyn_cast_or_null<CallExpr>(Node))
    return Call->getDirectCallee() && Call->getDirectCallee()->isNoReturn();
  return Node && isa<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt,
                     GotoStmt, CXXThrowExpr>(Node);
}

/// What is known of a condition behind the statement that tests it.
std::optional<PathCondition> guard(const Stmt *Before) {
  if (const auto *Loop = dyn_cast<ForStmt>(Before); Loop && Loop->getCond())
    return PathCondition{Loop->getCond(), false};
  if (const auto *If = dyn_cast<IfStmt>(Before))
    if (leaves(If->getThen()) && !If->getElse() && If->getCond())
      return PathCondition{If->getCond(), false};
  if (const auto *Loop = dyn_cast<WhileStmt>(Before))
    return PathCondition{Loop->getCond(), false};
  return std::nullopt;
}

std::optional<PathCondition> around(const Stmt *Parent, const Stmt *Child) {
  if (const auto *If = dyn_cast<IfStmt>(Parent)) {
    if (Child == If->getThen())
      return PathCondition{If->getCond(), true};
    if (Child == If->getElse())
      return PathCondition{If->getCond(), false};
  }
  if (const auto *Loop = dyn_cast<WhileStmt>(Parent);
      Loop && Child == Loop->getBody())
    return PathCondition{Loop->getCond(), true};
  if (const auto *Loop = dyn_cast<ForStmt>(Parent))
    if (Loop->getCond() && Child == Loop->getBody())
      return PathCondition{Loop->getCond(), true};
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Parent)) {
    if (Child == Choice->getTrueExpr())
      return PathCondition{Choice->getCond(), true};
    if (Child == Choice->getFalseExpr())
      return PathCondition{Choice->getCond(), false};
  }
  if (const auto *Both = dyn_cast<BinaryOperator>(Parent);
      Both && Both->isLogicalOp() && Child == Both->getRHS())
    return PathCondition{Both->getLHS(), Both->getOpcode() == BO_LAnd};
  return std::nullopt;
}

void addGuards(const Stmt *Before, SmallVectorImpl<PathCondition> &Found) {
  if (std::optional<PathCondition> Condition = guard(Before))
    Found.push_back(*Condition);
  if (const auto *Block = dyn_cast<CompoundStmt>(Before)) // a scope for a lock
    for (const Stmt *Inner : Block->body())
      addGuards(Inner, Found);
}

} // namespace

bool isZero(const Expr *Node, const ASTContext &Context) {
  Expr::EvalResult Result;
  return !Node->isValueDependent() &&
         Node->getType()->isIntegralOrEnumerationType() &&
         Node->EvaluateAsInt(Result, Context) && Result.Val.getInt() == 0;
}

int assignedStep(const BinaryOperator *Assign) {
  const auto *Sum = Assign->getOpcode() == BO_Assign && isScalar(Assign)
                        ? dyn_cast<BinaryOperator>(stripped(Assign->getRHS()))
                        : nullptr;
  bool Steps = Sum && Sum->isAdditiveOp() &&
               (isa<IntegerLiteral>(stripped(Sum->getRHS())) ||
                isTruth(Sum->getRHS())) &&
               accessPath(Sum->getLHS()) == accessPath(Assign->getLHS());
  return !Steps ? 0 : Sum->getOpcode() == BO_Add ? 1 : -1;
}

const Expr *changedCounter(const Expr *Node, int &Step) {
  if (const auto *Unary = dyn_cast<UnaryOperator>(Node)) {
    Step = Unary->isIncrementOp() ? 1 : -1;
    return Unary->isIncrementDecrementOp() ? Unary->getSubExpr() : nullptr;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(Node)) {
    Step = Binary->getOpcode() == BO_AddAssign ? 1 : -1;
    bool Changes = Binary->getOpcode() == BO_AddAssign ||
                   Binary->getOpcode() == BO_SubAssign;
    if (int Assigned = assignedStep(Binary)) {
      Step = Assigned;
      Changes = true;
    }
    return Changes ? Binary->getLHS() : nullptr;
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node)) {
    OverloadedOperatorKind Kind = Operator->getOperator();
    bool Up = Kind == OO_PlusPlus || Kind == OO_PlusEqual;
    Step = Up ? 1 : -1;
    return Up || Kind == OO_MinusMinus || Kind == OO_MinusEqual
               ? Operator->getArg(0)
               : nullptr;
  }
  const auto *Method = dyn_cast<CXXMemberCallExpr>(Node);
  const CXXMethodDecl *Callee = Method ? Method->getMethodDecl() : nullptr;
  if (!Callee || !Callee->getIdentifier() || !isInStd(Callee))
    return nullptr;
  Step = Callee->getName() == "fetch_add" ? 1 : -1;
  return Callee->getName() == "fetch_add" || Callee->getName() == "fetch_sub"
             ? Method->getImplicitObjectArgument()
             : nullptr;
}

const Expr *indexOf(const Stmt *Loop) {
  const auto *For = dyn_cast<ForStmt>(Loop);
  int Step = 0;
  const Expr *Index = For && For->getInc()
                          ? changedCounter(stripped(For->getInc()), Step)
                          : nullptr;
  return Step > 0 ? Index : nullptr;
}

static bool isAlwaysTrue(const Expr *Condition, const ASTContext &Context) {
  bool Value = false;
  return !Condition ||
         (!Condition->isValueDependent() &&
          Condition->EvaluateAsBooleanCondition(Value, Context) && Value);
}

std::optional<PathCondition> testOfRound(const Stmt *Loop,
                                         const ASTContext &Context) {
  const Expr *Condition = conditionOf(Loop);
  if (!isAlwaysTrue(Condition, Context))
    return PathCondition{Condition, true};
  const Stmt *Round = nullptr;
  if (const auto *While = dyn_cast_or_null<WhileStmt>(Loop))
    Round = While->getBody();
  else if (const auto *For = dyn_cast_or_null<ForStmt>(Loop))
    Round = For->getBody();
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Round))
    Round = Block->body_empty() ? nullptr : Block->body_front();
  const auto *If = dyn_cast_or_null<IfStmt>(Round);
  const Stmt *Then = If && !If->getElse() ? If->getThen() : nullptr;
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Then))
    Then = Block->size() == 1 ? Block->body_front() : nullptr;
  if (!isa_and_nonnull<BreakStmt>(Then))
    return std::nullopt;
  return PathCondition{If->getCond(), false};
}

SmallVector<PathCondition, 8> pathConditions(const Body &In, const Stmt *Node) {
  SmallVector<PathCondition, 8> Found;
  for (const Stmt *Up = In.parent(Node); Up; Node = Up, Up = In.parent(Up)) {
    if (std::optional<PathCondition> Condition = around(Up, Node))
      Found.push_back(*Condition);
    const auto *Block = dyn_cast<CompoundStmt>(Up);
    if (!Block)
      continue;
    for (const Stmt *Before : Block->body()) {
      if (Before == Node)
        break;
      addGuards(Before, Found);
    }
  }
  return Found;
}

const ValueDecl *readDecl(const Expr *Node) {
  for (Node = stripped(Node); Node; Node = stripped(Node)) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Node))
      return cast<ValueDecl>(Ref->getDecl()->getCanonicalDecl());
    if (const auto *Member = dyn_cast<MemberExpr>(Node))
      return cast<ValueDecl>(Member->getMemberDecl()->getCanonicalDecl());
    const auto *Call = dyn_cast<CXXMemberCallExpr>(Node);
    if (!Call || Call->getNumArgs() > 1) // load(), load(order), a conversion
      return nullptr;
    Node = Call->getImplicitObjectArgument();
    if (!Node || !Node->getType()->getAsCXXRecordDecl() ||
        !Node->getType()->getAsCXXRecordDecl()->isInStdNamespace())
      return nullptr;
  }
  return nullptr;
}

LiveCounters::LiveCounters(const Program &Source) : Context(Source.context()) {
  for (const auto &In : Source.bodies())
    for (const Expr *Node : In->expressions())
      index(Node);
}

void LiveCounters::index(const Expr *Node) {
  int Step = 0;
  if (const Expr *Counter = changedCounter(Node, Step); Counter && Step < 0)
    if (const ValueDecl *Decl = readDecl(Counter))
      Decls.insert(Decl);
  if (const auto *Call = dyn_cast<CallExpr>(Node))
    for (const Expr *Arg : Call->arguments())
      if (const auto *Address = dyn_cast<UnaryOperator>(stripped(Arg)))
        if (Address->getOpcode() == UO_AddrOf &&
            Address->getSubExpr()->getType()->isIntegerType())
          if (const ValueDecl *Decl = readDecl(Address->getSubExpr()))
            Decls.insert(Decl);
}

bool LiveCounters::isCount(const Expr *Node) const {
  if (contains(readDecl(Node)))
    return true;
  // the size of a container of what is in flight
  const auto *Size = dyn_cast<CXXMemberCallExpr>(stripped(Node));
  return Size && Size->getNumArgs() == 0 && Size->getType()->isIntegerType() &&
         Size->getImplicitObjectArgument()->getType()->isRecordType();
}

const Expr *LiveCounters::bound(const PathCondition &Path) const {
  return Path.Condition ? boundIn(Path.Condition, Path.Holds) : nullptr;
}

const Expr *LiveCounters::boundIn(const Expr *Condition, bool Holds) const {
  Condition = stripped(Condition);
  if (const auto *Not = dyn_cast<UnaryOperator>(Condition))
    return Not->getOpcode() == UO_LNot ? boundIn(Not->getSubExpr(), !Holds)
                                       : nullptr;
  const auto *Binary = dyn_cast<BinaryOperator>(Condition);
  if (!Binary)
    return nullptr;
  if (Binary->isLogicalOp()) {
    const Expr *Left = boundIn(Binary->getLHS(), Holds);
    const Expr *Right = boundIn(Binary->getRHS(), Holds);
    bool Both =
        (Binary->getOpcode() == BO_LAnd) == Holds; // both sides are known
    return Both ? (Left ? Left : Right) : (Left && Right ? Left : nullptr);
  }
  if (!Binary->isRelationalOp())
    return nullptr;
  bool LeftIsSmaller =
      (Binary->getOpcode() == BO_LT || Binary->getOpcode() == BO_LE) == Holds;
  const Expr *Count = LeftIsSmaller ? Binary->getLHS() : Binary->getRHS();
  const Expr *Limit = LeftIsSmaller ? Binary->getRHS() : Binary->getLHS();
  return isCount(Count) && !isZero(Limit, Context) ? Condition : nullptr;
}

} // namespace fanout
