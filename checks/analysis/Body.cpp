#include "checks/analysis/Body.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Initializers.h"

#include "clang/AST/StmtOpenMP.h"

using namespace clang;

namespace fanout {

const VarDecl *keeperOf(const Expr *Call, const Body &In) {
  const Stmt *Child = Call, *Up = In.parent(Call);
  while (isa_and_nonnull<ImplicitCastExpr, ParenExpr, ExplicitCastExpr>(Up))
    Child = Up, Up = In.parent(Up);
  if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up)) {
    const auto *Target = Assign->getOpcode() == BO_Assign
                             ? dyn_cast<DeclRefExpr>(Assign->getLHS())
                             : nullptr;
    return Target ? dyn_cast<VarDecl>(Target->getDecl()) : nullptr;
  }
  if (const auto *Declares = dyn_cast_or_null<DeclStmt>(Up))
    for (const Decl *Each : Declares->decls())
      if (const auto *Variable = dyn_cast<VarDecl>(Each);
          Variable && Variable->getInit() == Child)
        return Variable;
  return nullptr;
}

const Expr *conditionOf(const Stmt *Loop) {
  const Expr *Condition = nullptr;
  if (const auto *While = dyn_cast_or_null<WhileStmt>(Loop))
    Condition = While->getCond();
  else if (const auto *Do = dyn_cast_or_null<DoStmt>(Loop))
    Condition = Do->getCond();
  else if (const auto *For = dyn_cast_or_null<ForStmt>(Loop))
    Condition = For->getCond();
  return Condition ? Condition->IgnoreParens() : nullptr;
}

static const Stmt *plainBody(const FunctionDecl *Function) {
  const Stmt *Root = Function->getBody();
  if (const auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(Root))
    return Coroutine->getBody();
  return Root;
}

Body::Body(const FunctionDecl *Function, ASTContext &Context,
           unsigned MaxStatements)
    : Context(Context), Function(Function), Root(plainBody(Function)) {
  index(Root, MaxStatements);
  settleFirstValues();
}

/// What a clause of OpenMP was given: clang keeps its value in a variable.
static const Expr *asWritten(const Expr *Value) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Value->IgnoreParenImpCasts());
  const auto *Kept =
      Ref ? dyn_cast<OMPCapturedExprDecl>(Ref->getDecl()) : nullptr;
  return Kept && Kept->getInit() ? Kept->getInit() : Value;
}

/// Children that run when `Node` runs: not a lambda's body, not the operand of
/// sizeof or decltype, not the branch that `if constexpr` discards.
static void evaluatedChildren(const Stmt *Node,
                              SmallVectorImpl<const Stmt *> &Out) {
  if (const auto *Lambda = dyn_cast<LambdaExpr>(Node)) {
    for (const Expr *Init : Lambda->capture_inits())
      Out.push_back(Init);
    return;
  }
  if (isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, RequiresExpr>(Node))
    return;
  if (const auto *Typeid = dyn_cast<CXXTypeidExpr>(Node))
    if (!Typeid->isPotentiallyEvaluated())
      return;
  if (const auto *If = dyn_cast<IfStmt>(Node); If && If->isConstexpr())
    if (const auto *Taken = dyn_cast<ConstantExpr>(If->getCond())) {
      if (Taken->getResultAsAPSInt().getBoolValue())
        Out.push_back(If->getThen());
      else if (If->getElse())
        Out.push_back(If->getElse());
      return;
    }
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Node)) {
    (void)Default;
    return; // belongs to the class
  }
  if (const auto *Awaiting = dyn_cast<CoroutineSuspendExpr>(Node)) {
    Out.push_back(Awaiting->getOperand()); // not the ready/suspend/resume calls
    return;
  }
  if (const auto *Captured = dyn_cast<CapturedStmt>(Node)) {
    Out.push_back(Captured->getCapturedStmt()); // the code of a region
    return;
  }
  if (const auto *Region = dyn_cast<OMPExecutableDirective>(Node))
    for (const OMPClause *Clause : Region->clauses())
      if (const auto *Team = dyn_cast<OMPNumThreadsClause>(Clause))
        Out.push_back(asWritten(Team->getNumThreads()));
  for (const Stmt *Child : Node->children())
    Out.push_back(Child);
}

void Body::walk(const Stmt *Top,
                llvm::function_ref<void(const Expr *)> Visit) const {
  SmallVector<const Stmt *, 32> Stack{Top};
  SmallVector<const Stmt *, 8> Children;
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (!Node)
      continue;
    if (const auto *Expression = dyn_cast<Expr>(Node))
      Visit(Expression);
    Children.clear();
    evaluatedChildren(Node, Children);
    Stack.append(Children.rbegin(), Children.rend());
  }
}

/// Closes the subtrees that end before the statement that is visited next.
void Body::finish(SmallVectorImpl<Unfinished> &Open, size_t Left) {
  for (; !Open.empty() && Left <= Open.back().Left; Open.pop_back())
    Order[Open.back().Place].End = Order.size();
}

void Body::file(const Stmt *Node) {
  if (const auto *Expression = dyn_cast<Expr>(Node))
    Expressions.push_back(Expression);
  if (const auto *Lambda = dyn_cast<LambdaExpr>(Node))
    Lambdas.push_back(Lambda);
  if (isa<AttributedStmt, DeclStmt>(Node))
    Annotated.push_back(Node);
  if (const auto *Return = dyn_cast<ReturnStmt>(Node);
      Return && Return->getRetValue())
    Returned.push_back(Return->getRetValue());
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  if (!Ref)
    return;
  const auto *D = cast<ValueDecl>(Ref->getDecl()->getCanonicalDecl());
  References[D].push_back(Ref);
  if (isWritten(Ref))
    Writes[D].push_back(Ref);
}

/// True for the target of an assignment, an increment or a decrement.
bool Body::isWritten(const DeclRefExpr *Ref) const {
  if (FirstWrites.contains(Ref))
    return false;
  const Stmt *Child = Ref;
  const Stmt *Up = parent(Ref);
  while (isa_and_nonnull<ParenExpr, ImplicitCastExpr>(Up))
    Child = Up, Up = parent(Up);
  if (const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up))
    return Unary->isIncrementDecrementOp();
  if (const auto *Binary = dyn_cast_or_null<BinaryOperator>(Up))
    return Binary->isAssignmentOp() && Binary->getLHS() == Child;
  const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
  if (!Operator || Operator->getNumArgs() == 0 || Operator->getArg(0) != Child)
    return false;
  return Operator->isAssignmentOp() || Operator->getOperator() == OO_PlusPlus ||
         Operator->getOperator() == OO_MinusMinus;
}

bool isTruth(const Expr *Node) {
  Node = Node->IgnoreParenImpCasts();
  const auto *Binary = dyn_cast<BinaryOperator>(Node);
  const auto *Not = dyn_cast<UnaryOperator>(Node);
  return (Binary && (Binary->isComparisonOp() || Binary->isLogicalOp())) ||
         (Not && Not->getOpcode() == UO_LNot);
}

/// `int leaf = n <= 1 || depth >= k;`: C keeps the truth of a condition in a
/// number.
static bool keepsTruth(const VarDecl *Flag) {
  return Flag->getType()->isIntegerType() && isTruth(firstValue(Flag));
}

/// What a bool variable that never changes was initialised with.
const Expr *Body::flagValue(const Expr *Condition) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(Condition);
  const auto *Flag = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Flag || !Flag->hasLocalStorage() || isa<ParmVarDecl>(Flag) ||
      !firstValue(Flag) ||
      !(Flag->getType()->isBooleanType() || keepsTruth(Flag)))
    return nullptr;
  bool Changes = llvm::any_of(references(Flag), [&](const DeclRefExpr *Use) {
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(parent(Use));
    return isWritten(Use) || (Unary && Unary->getOpcode() == UO_AddrOf);
  });
  return Changes ? nullptr : firstValue(Flag);
}

const Expr *Body::truthOf(const Expr *Condition) const {
  for (unsigned Steps = 0; Steps < 8; ++Steps) {
    const Expr *Kept = flagValue(Condition->IgnoreParenImpCasts());
    if (!Kept)
      break;
    Condition = Kept;
  }
  return Condition;
}

/// Gives each statement its place in depth-first order, so that a subtree is a
/// range of places.
void Body::index(const Stmt *Top, unsigned MaxStatements) {
  if (!Top)
    return;
  SmallVector<Pending, 64> Stack{{Top, nullptr}};
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Function))
    for (const CXXCtorInitializer *Init : Constructor->inits())
      if (const Expr *Value = runBy(Init))
        Stack.push_back({Value, nullptr});
  SmallVector<const Stmt *, 8> Children;
  SmallVector<Unfinished, 32> Open;
  while (!Stack.empty()) {
    finish(Open, Stack.size());
    auto [Node, Parent] = Stack.pop_back_val();
    if (!Places.try_emplace(Node, Order.size()).second)
      continue;
    if (Order.size() == MaxStatements) {
      TooLarge = true;
      return;
    }
    Open.push_back({static_cast<unsigned>(Order.size()), Stack.size()});
    Order.push_back({Parent, 0});
    file(Node);
    Children.clear();
    evaluatedChildren(Node, Children);
    for (const Stmt *Child : llvm::reverse(Children))
      if (Child)
        Stack.push_back({Child, Node});
  }
  finish(Open, 0);
}

void Body::settleFirstValues() {
  for (auto &[Decl, Changes] : Writes) {
    const auto *Variable = dyn_cast<VarDecl>(Decl);
    const Assignment First =
        Variable ? firstAssignment(Variable, *this) : Assignment{};
    if (!First.Whole)
      continue;
    setFirstValue(Variable, First.Value, Context);
    FirstWrites.insert(Changes.front());
    Changes.erase(Changes.begin());
  }
}

ArrayRef<const DeclRefExpr *> Body::references(const ValueDecl *D) const {
  auto Found = References.find(cast<ValueDecl>(D->getCanonicalDecl()));
  if (Found == References.end())
    return {};
  return Found->second;
}

ArrayRef<const DeclRefExpr *> Body::references(const ValueDecl *D,
                                               const Stmt *Within) const {
  return under(Within, references(D));
}

ArrayRef<const DeclRefExpr *> Body::writes(const ValueDecl *D,
                                           const Stmt *Within) const {
  auto Found = Writes.find(cast<ValueDecl>(D->getCanonicalDecl()));
  return Found == Writes.end() ? ArrayRef<const DeclRefExpr *>()
                               : under(Within, Found->second);
}

bool Body::isModified(const ValueDecl *D, const Stmt *Within) const {
  return !writes(D, Within).empty();
}

/// Those of `All`, which are in source order, that are at or under `Top`.
ArrayRef<const DeclRefExpr *>
Body::under(const Stmt *Top, ArrayRef<const DeclRefExpr *> All) const {
  auto Subtree = Places.find(Top);
  if (Subtree == Places.end())
    return {};
  auto Before = [&](unsigned Place) {
    return [this, Place](const DeclRefExpr *Ref) {
      return Places.lookup(Ref) < Place;
    };
  };
  const auto *First = llvm::partition_point(All, Before(Subtree->second));
  const auto *Last =
      llvm::partition_point(All, Before(Order[Subtree->second].End));
  return {First, Last};
}

bool Body::isWithin(const Stmt *Node, const Stmt *Ancestor) const {
  if (Node == Ancestor)
    return true;
  auto Inner = Places.find(Node), Outer = Places.find(Ancestor);
  return Inner != Places.end() && Outer != Places.end() &&
         Outer->second <= Inner->second &&
         Inner->second < Order[Outer->second].End;
}

} // namespace fanout
