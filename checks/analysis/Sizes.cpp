#include "checks/analysis/Sizes.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

namespace {
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

} // namespace

bool isScalar(const Expr *Node) {
  QualType Type = Node->getType().getNonReferenceType();
  return Type->isIntegralOrEnumerationType() || Type->isFloatingType();
}

bool meansUnlimited(const Size &Value, ArrayRef<int64_t> Values) {
  if (!Value.Value)
    return false;
  uint64_t Is = *Value.Value;
  if (llvm::is_contained(Values, static_cast<int64_t>(Is)))
    return true;
  // an int of -1
  return Is > INT32_MAX && Is <= UINT32_MAX &&
         llvm::is_contained(Values, static_cast<int32_t>(Is));
}

Size larger(const Size &A, const Size &B) {
  if (rank(A.From) != rank(B.From))
    return rank(A.From) > rank(B.From) ? A : B;
  if (A.From == Origin::Constant && A.Value && B.Value)
    return *A.Value >= *B.Value ? A : B;
  return A;
}

Size smaller(const Size &A, const Size &B) {
  if (isNoLimit(A) || isNoLimit(B))
    return isNoLimit(A) ? B : A;
  if (rank(A.From) != rank(B.From)) {
    Size Less = rank(A.From) < rank(B.From) ? A : B;
    Less.Cut = A.outside() || B.outside();
    return Less;
  }
  if (A.From == Origin::Constant && A.Value && B.Value)
    return *A.Value <= *B.Value ? A : B;
  return A;
}

Size Sizes::count(const Expr *Node, const Body &In) {
  if (!Node || Node->isValueDependent())
    return {};
  Expr::EvalResult Result;
  if (isScalar(Node) && Node->EvaluateAsInt(Result, P.context()))
    return Size::fixed(Result.Val.getInt().getLimitedValue(), Node);
  Once Asking(*this, Node);
  if (!Asking.isNew())
    return {};
  const Expr *Core = stripped(Node);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Core))
    return countChoice(Choice->getCond(), Choice->getTrueExpr(),
                       Choice->getFalseExpr(), In);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core))
    return countBinary(Binary, In);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Core))
    return count(Unary->getSubExpr(), In);
  if (const auto *Block = dyn_cast<StmtExpr>(Core)) // ({ … a < b ? a : b; })
    if (const auto *Last =
            dyn_cast_or_null<Expr>(Block->getSubStmt()->body_back()))
      return count(Last, In);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Core))
    return countVariable(Ref->getDecl(), Core, In);
  if (const auto *Member = dyn_cast<MemberExpr>(Core)) {
    if (const auto *Static = dyn_cast<VarDecl>(Member->getMemberDecl()))
      return countVariable(Static, Core, In);
    return countMember(Member, In);
  }
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core))
    if (Operator->getOperator() == OO_Minus && Operator->getNumArgs() == 2)
      return collection(Operator->getArg(1), In); // end - begin
  if (std::optional<Call> C = asCall(Core))
    return countCall(*C, In);
  return Size::of(Origin::Unknown, Core);
}

Size Sizes::countChoice(const Expr *Condition, const Expr *WhenTrue,
                        const Expr *WhenFalse, const Body &In) {
  Size Then = count(WhenTrue, In), Else = count(WhenFalse, In);
  const auto *Compare = dyn_cast<BinaryOperator>(stripped(Condition));
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
  bool IsMin = Same(Small, WhenTrue) || Same(Large, WhenFalse);
  return IsMin ? smaller(Then, Else) : larger(Then, Else);
}

/// True for `& 0xffff` and wider: it takes a field apart and makes none small.
static bool isWideMask(const Expr *Mask, const ASTContext &Context) {
  constexpr uint64_t Widest = 0xffff;
  Expr::EvalResult Result;
  return !Mask->isValueDependent() && Mask->EvaluateAsInt(Result, Context) &&
         Result.Val.getInt().getLimitedValue() >= Widest;
}

Size Sizes::countBinary(const BinaryOperator *Node, const Body &In) {
  const Expr *Left = Node->getLHS(), *Right = Node->getRHS();
  switch (Node->getOpcode()) {
  case BO_Sub:
    if (Left->getType()->isPointerType())
      return collection(Right, In);
    if (isRangeOfCaller(Right, Left, In))
      return {Origin::Input, std::nullopt, accessPath(Left), Node, ""};
    return count(Left, In);
  case BO_Shl:
    if (isHighByte(Node))
      return {Origin::Input, std::nullopt, {}, Node, ""};
    return count(Left, In);
  case BO_Div:
  case BO_Shr: {
    Size Cut = count(Left, In);
    if (isCutIntoPieces(Node, Cut))
      Cut.From = Origin::Input;
    return Cut;
  }
  case BO_Assign:
    return count(Right, In);
  case BO_And:
    if (isWideMask(Right, P.context()))
      return count(Left, In);
    [[fallthrough]];
  case BO_Rem:
    return smaller(count(Left, In), count(Right, In));
  case BO_Comma:
    return count(Right, In);
  default:
    return larger(count(Left, In), count(Right, In));
  }
}

Size Sizes::returned(const FunctionDecl *Callee, bool Collection) {
  const Body *Inside = P.body(Callee);
  Once Asking(*this, Inside);
  if (!Inside || !Asking.isNew())
    return {};
  std::optional<Size> Total;
  for (const Expr *Value : Inside->returned()) {
    Size One = Collection ? collection(Value, *Inside) : count(Value, *Inside);
    if (Collection && !One.outside() && Value->getType()->isPointerType())
      One = larger(One, ofChain(Value, *Inside)); // the first of a list
    One = LocalContents(*this, P).guarded(One, Value, *Inside);
    Total = Total ? larger(*Total, One) : One;
  }
  return Total.value_or(Size{});
}

} // namespace fanout
