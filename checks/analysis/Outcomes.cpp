#include "checks/analysis/Outcomes.h"
#include "checks/analysis/Comparison.h"

using namespace clang;

namespace fanout {
namespace {

Outcome opposite(Outcome Said) {
  if (Said == Outcome::Unclear)
    return Said;
  return Said == Outcome::Success ? Outcome::Failure : Outcome::Success;
}

Outcome when(bool Value, Outcome IfTrue) {
  return Value ? IfTrue : opposite(IfTrue);
}

class Reader {
public:
  Reader(const Body &In, const Program &P) : In(In), P(P) {}

  Outcome read(const Expr *Condition, bool Value, unsigned Depth = 0) const {
    const Expr *Core = stripped(Condition);
    if (Depth > 4)
      return Outcome::Unclear;
    if (const auto *Not = dyn_cast<UnaryOperator>(Core);
        Not && Not->getOpcode() == UO_LNot)
      return read(Not->getSubExpr(), !Value, Depth + 1);
    if (std::optional<Comparison> Compare = comparisonOf(Core, P.context()))
      return comparison(*Compare, Value, Depth);
    if (const auto *Binary = dyn_cast<BinaryOperator>(Core))
      return Binary->isLogicalOp()      ? both(Binary, Value, Depth)
             : Binary->isAssignmentOp() ? ofValue(Binary->getLHS(), Value)
                                        : Outcome::Unclear;
    if (isa<CXXOperatorCallExpr>(Core) &&
        cast<CXXOperatorCallExpr>(Core)->isComparisonOp())
      return Outcome::Unclear;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Core))
      if (const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
          Variable && Variable->getType()->isBooleanType())
        return ofFlag(Variable, Value, Depth);
    return ofValue(Core, Value);
  }

private:
  Outcome both(const BinaryOperator *Pair, bool Value, unsigned Depth) const {
    Outcome A = read(Pair->getLHS(), Value, Depth + 1);
    Outcome B = read(Pair->getRHS(), Value, Depth + 1);
    if (A == Outcome::Failure || B == Outcome::Failure)
      return Outcome::Failure;
    return A == B ? A : Outcome::Unclear;
  }

  std::optional<int64_t> number(const Expr *E) const {
    Expr::EvalResult Result;
    if (E->isValueDependent() || !E->getType()->isIntegralOrEnumerationType() ||
        !E->EvaluateAsInt(Result, P.context()))
      return std::nullopt;
    return Result.Val.getInt().getExtValue();
  }

  bool isNull(const Expr *E) const {
    return isNullPointer(E->IgnoreParenImpCasts(), P.context());
  }

  Outcome comparison(const Comparison &Compare, bool Value,
                     unsigned Depth) const {
    const Expr *Left = Compare.Left, *Right = Compare.Right;
    QualType Type = stripped(Left)->getType();
    bool Equal = Compare.Op == BO_EQ;
    if (Compare.isEquality() && Type->isPointerType() && isNull(Right))
      return when(Value == Equal, Outcome::Failure);
    std::optional<int64_t> With = number(Right);
    if (!With)
      return Outcome::Unclear;
    if (Compare.isEquality() && Type->isBooleanType())
      return read(Left, (Value == Equal) == (*With != 0), Depth + 1);
    bool Signed = Type->isSignedIntegerType();
    if (Compare.isEquality() && Signed && *With == -1)
      return when(Value == Equal, Outcome::Failure);
    bool Int = P.context().hasSameUnqualifiedType(Type, P.context().IntTy);
    if (Compare.isEquality() && Int && *With == 0)
      return when(Value == Equal, Outcome::Success);
    if (*With == 0 && Signed && Compare.Op == BO_LT)
      return when(Value, Outcome::Failure);
    if (*With == 0 && Signed && Compare.Op == BO_GE)
      return when(Value, Outcome::Success);
    return Outcome::Unclear;
  }

  bool isInHandler(const Stmt *Node) const {
    for (; Node; Node = In.parent(Node))
      if (isa<CXXCatchStmt>(Node))
        return true;
    return false;
  }

  /// A flag: a handler that sets it says what it means, or else what it is
  /// declared with.
  Outcome ofFlag(const VarDecl *Flag, bool Value, unsigned Depth) const {
    bool Assigned = false;
    for (const DeclRefExpr *Ref : In.references(Flag)) {
      const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
      if (!Assign || !Assign->isAssignmentOp() || Assign->getLHS() != Ref)
        continue;
      Assigned = true;
      std::optional<int64_t> To = number(Assign->getRHS());
      if (To && isInHandler(Assign))
        return when(Value == (*To != 0), Outcome::Failure);
    }
    const Expr *Init = Assigned ? nullptr : Flag->getInit();
    if (Init && P.owner(Flag) == &In && !number(Init))
      return read(Init, Value, Depth + 1);
    return when(Value, Outcome::Success);
  }

  static bool isErrorCode(QualType Type) {
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    Record = Record ? Record->getDefinition() : nullptr;
    if (!Record)
      return false;
    if (Record->getName() == "exception_ptr")
      return true;
    return llvm::count_if(Record->methods(), [](const CXXMethodDecl *Method) {
             return Method->getIdentifier() &&
                    (Method->getName() == "message" ||
                     Method->getName() == "category");
           }) >= 2;
  }

  Outcome ofValue(const Expr *E, bool Value) const {
    const auto *Conversion = dyn_cast<CXXMemberCallExpr>(E);
    bool Asks = Conversion &&
                isa_and_nonnull<CXXConversionDecl>(Conversion->getMethodDecl());
    const Expr *Object =
        Asks ? Conversion->getImplicitObjectArgument() : nullptr;
    QualType Type = (Object ? stripped(Object) : E)->getType();
    if (Type->isBooleanType())
      return when(Value, Outcome::Success);
    if (Type->isPointerType())
      return Type->getPointeeType()->isCharType()
                 ? Outcome::Unclear
                 : when(Value, Outcome::Success);
    if (Type->isRecordType())
      return when(Value,
                  isErrorCode(Type) ? Outcome::Failure : Outcome::Success);
    return Type->isSignedIntegerType() ? when(Value, Outcome::Failure)
                                       : Outcome::Unclear;
  }

  const Body &In;
  const Program &P;
};

} // namespace

Outcome outcomeOf(const Expr *Condition, bool Value, const Body &In,
                  const Program &P) {
  return Reader(In, P).read(Condition, Value);
}

} // namespace fanout
