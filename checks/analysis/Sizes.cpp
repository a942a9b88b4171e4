#include "checks/analysis/Sizes.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

namespace {
constexpr unsigned MaxDepth = 24;

/// Marks a question as being asked, so that asking it again ends.
class Guard {
public:
  Guard(llvm::DenseSet<const void *> &Active, const void *What, unsigned &Depth)
      : Active(Active), What(What), Depth(Depth) {
    New = Active.insert(What).second && Depth < MaxDepth;
    ++Depth;
  }
  ~Guard() {
    --Depth;
    if (New)
      Active.erase(What);
  }
  bool isNew() const { return New; }

private:
  llvm::DenseSet<const void *> &Active;
  const void *What;
  unsigned &Depth;
  bool New;
};

unsigned rank(Origin From) {
  switch (From) {
  case Origin::Constant:
    return 0;
  case Origin::Hardware:
    return 1;
  case Origin::Configured:
    return 2;
  case Origin::Unknown:
    return 3;
  case Origin::Input:
    return 4;
  case Origin::Events:
    return 5;
  }
  return 3;
}

Size constant(uint64_t Value, const Expr *Node) {
  return {Origin::Constant, Value, {}, Node, ""};
}

Size make(Origin From, const Expr *Node, std::string Why = "") {
  return {From, std::nullopt, accessPath(Node), Node, std::move(Why)};
}

bool isScalar(const Expr *Node) {
  QualType Type = Node->getType().getNonReferenceType();
  return Type->isIntegralOrEnumerationType() || Type->isFloatingType();
}
} // namespace

Size larger(const Size &A, const Size &B) {
  if (rank(A.From) != rank(B.From))
    return rank(A.From) > rank(B.From) ? A : B;
  if (A.From == Origin::Constant && A.Value && B.Value)
    return *A.Value >= *B.Value ? A : B;
  return A;
}

Size smaller(const Size &A, const Size &B) {
  if (rank(A.From) != rank(B.From))
    return rank(A.From) < rank(B.From) ? A : B;
  if (A.From == Origin::Constant && A.Value && B.Value)
    return *A.Value <= *B.Value ? A : B;
  return A;
}

Size Sizes::count(const Expr *Node, const Body &In) {
  if (!Node || Node->isValueDependent())
    return {};
  Expr::EvalResult Result;
  if (isScalar(Node) && Node->EvaluateAsInt(Result, P.context()))
    return constant(Result.Val.getInt().getLimitedValue(), Node);
  Guard Asking(Active, Node, Depth);
  if (!Asking.isNew())
    return {};
  const Expr *Core = stripped(Node);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Core))
    return countChoice(Choice, In);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core))
    return countBinary(Binary, In);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Core))
    return count(Unary->getSubExpr(), In);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Core))
    return countVariable(Ref->getDecl(), Core, In);
  if (const auto *Member = dyn_cast<MemberExpr>(Core)) {
    if (const auto *Static = dyn_cast<VarDecl>(Member->getMemberDecl()))
      return countVariable(Static, Core, In);
    return make(Origin::Configured, Core);
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core))
    if (Operator->getOperator() == OO_Minus && Operator->getNumArgs() == 2)
      return collection(Operator->getArg(1), In); // end - begin
  if (std::optional<Call> C = asCall(Core))
    return countCall(*C, In);
  return make(Origin::Unknown, Core);
}

Size Sizes::countChoice(const ConditionalOperator *Node, const Body &In) {
  Size Then = count(Node->getTrueExpr(), In),
       Else = count(Node->getFalseExpr(), In);
  const auto *Compare = dyn_cast<BinaryOperator>(stripped(Node->getCond()));
  if (!Compare || !Compare->isRelationalOp())
    return larger(Then, Else);
  bool Less = Compare->getOpcode() == BO_LT || Compare->getOpcode() == BO_LE;
  const Expr *Small = Less ? Compare->getLHS() : Compare->getRHS();
  const Expr *Large = Less ? Compare->getRHS() : Compare->getLHS();
  auto Same = [&](const Expr *A, const Expr *B) {
    AccessPath First = subject(A), Second = subject(B);
    if (First || Second)
      return First == Second;
    return sourceText(P.context(), stripped(A)) ==
           sourceText(P.context(), stripped(B));
  };
  bool IsMin =
      Same(Small, Node->getTrueExpr()) || Same(Large, Node->getFalseExpr());
  return IsMin ? smaller(Then, Else) : larger(Then, Else);
}

Size Sizes::countBinary(const BinaryOperator *Node, const Body &In) {
  const Expr *Left = Node->getLHS(), *Right = Node->getRHS();
  switch (Node->getOpcode()) {
  case BO_Sub:
    if (Left->getType()->isPointerType())
      return collection(Right, In);
    return count(Left, In);
  case BO_Div:
  case BO_Shr:
  case BO_Shl:
  case BO_Assign:
    return count(Node->getOpcode() == BO_Assign ? Right : Left, In);
  case BO_Rem:
  case BO_And:
    return smaller(count(Left, In), count(Right, In));
  case BO_Comma:
    return count(Right, In);
  default:
    return larger(count(Left, In), count(Right, In));
  }
}

Size Sizes::returned(const FunctionDecl *Callee, bool Collection) {
  const Body *Inside = P.body(Callee);
  Guard Asking(Active, Inside, Depth);
  if (!Inside || !Asking.isNew())
    return {};
  std::optional<Size> Total;
  llvm::SmallVector<const Stmt *, 16> Stack{Inside->root()};
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (!Node || isa<LambdaExpr>(Node))
      continue;
    if (const auto *Return = dyn_cast<ReturnStmt>(Node);
        Return && Return->getRetValue()) {
      Size One = Collection ? collection(Return->getRetValue(), *Inside)
                            : count(Return->getRetValue(), *Inside);
      Total = Total ? larger(*Total, One) : One;
      continue;
    }
    Stack.append(Node->child_begin(), Node->child_end());
  }
  return Total.value_or(Size{});
}

Size Sizes::countVariable(const ValueDecl *Decl, const Expr *Node,
                          const Body &In) {
  if (const auto *Parameter = dyn_cast<ParmVarDecl>(Decl))
    return countParameter(Parameter, In);
  const auto *Variable = dyn_cast<VarDecl>(Decl);
  if (!Variable)
    return make(Origin::Unknown, Node);
  if (Variable->hasGlobalStorage())
    return make(Origin::Configured, Node);
  Guard Asking(Active, Variable, Depth);
  if (!Asking.isNew())
    return {};
  const Body *Owner = P.owner(Variable);
  if (!Owner)
    return make(Origin::Unknown, Node);
  std::optional<Size> Total;
  auto Add = [&](Size One) { Total = Total ? larger(*Total, One) : One; };
  if (Variable->getInit())
    Add(count(Variable->getInit(), *Owner));
  for (const DeclRefExpr *Ref : Owner->references(Variable)) {
    const Stmt *Up = Owner->parent(Ref);
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
        Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref) {
      if (Assign->getOpcode() == BO_SubAssign ||
          Assign->getOpcode() == BO_DivAssign)
        continue;
      Add(count(Assign->getRHS(), *Owner));
    } else if (const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up)) {
      if (Unary->isIncrementOp())
        for (const Stmt *Loop : Owner->loops(Ref))
          Add(ofLoop(Loop, *Owner));
      else if (Unary->getOpcode() == UO_AddrOf)
        Add(make(Origin::Unknown, Node, "set through its address"));
    } else if (const auto *Read = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
               Read && Read->getOperator() == OO_GreaterGreater) {
      Add(make(Origin::Input, Node));
    }
  }
  Size Result = Total.value_or(make(Origin::Unknown, Node));
  Result.Counter = {cast<ValueDecl>(Variable->getCanonicalDecl()), ""};
  return Result;
}

Size Sizes::countParameter(const ParmVarDecl *Parameter, const Body &In) {
  Size Local = {Origin::Configured, std::nullopt, {Parameter, ""}, nullptr, ""};
  Size Passed = fromCallers(Parameter, In, /*Collection=*/false);
  return Passed.outside() ? Passed : Local;
}

Size Sizes::fromCallers(const ParmVarDecl *Parameter, const Body &In,
                        bool Collection) {
  const auto *Function = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  Guard Asking(Active, Parameter, Depth);
  if (!Function || !Asking.isNew())
    return {};
  std::optional<Size> Total;
  for (const CallSite &Caller : P.callers(Function)) {
    std::optional<Call> C = asCall(Caller.Site);
    const Expr *Arg = C ? C->arg(Parameter->getFunctionScopeIndex()) : nullptr;
    if (!Arg)
      continue;
    Size One =
        Collection ? collection(Arg, *Caller.In) : count(Arg, *Caller.In);
    Total = Total ? larger(*Total, One) : One;
  }
  return Total.value_or(Size{});
}

} // namespace fanout
