#include "checks/analysis/SettingOff.h"

using namespace clang;

namespace fanout {
namespace {

/// The truth of `Left` `Operator` `Right`; none for what compares nothing.
std::optional<bool> compare(int64_t Left, BinaryOperatorKind Operator,
                            int64_t Right) {
  switch (Operator) {
  case BO_LT:
    return Left < Right;
  case BO_LE:
    return Left <= Right;
  case BO_GT:
    return Left > Right;
  case BO_GE:
    return Left >= Right;
  case BO_EQ:
    return Left == Right;
  case BO_NE:
    return Left != Right;
  default:
    return std::nullopt;
  }
}

class Setting {
public:
  Setting(const ValueDecl *Decl, const ASTContext &Context)
      : Decl(Decl), Context(Context) {}

  bool isSigned() const { return Decl->getType()->isSignedIntegerType(); }

  /// The truth of a condition on the setting alone if it has this value.
  std::optional<bool> truth(const Expr *Condition, int64_t Value) const {
    Condition = stripped(Condition);
    if (readDecl(Condition) == Decl)
      return Value != 0;
    if (const auto *Not = dyn_cast<UnaryOperator>(Condition)) {
      std::optional<bool> Inner = Not->getOpcode() == UO_LNot
                                      ? truth(Not->getSubExpr(), Value)
                                      : std::nullopt;
      return Inner ? std::optional(!*Inner) : std::nullopt;
    }
    const auto *Test = dyn_cast<BinaryOperator>(Condition);
    if (!Test)
      return std::nullopt;
    if (readDecl(Test->getLHS()) == Decl)
      if (std::optional<int64_t> Other = constant(Test->getRHS()))
        return compare(Value, Test->getOpcode(), *Other);
    if (readDecl(Test->getRHS()) == Decl)
      if (std::optional<int64_t> Other = constant(Test->getLHS()))
        return compare(*Other, Test->getOpcode(), Value);
    return std::nullopt;
  }

private:
  std::optional<int64_t> constant(const Expr *Node) const {
    Expr::EvalResult Result;
    if (Node->isValueDependent() || !Node->EvaluateAsInt(Result, Context) ||
        Result.Val.getInt().getSignificantBits() > 64)
      return std::nullopt;
    return Result.Val.getInt().getExtValue();
  }

  const ValueDecl *Decl;
  const ASTContext &Context;
};

/// True if the comparison is true while there is room.
bool isTrueBelow(const Hold &Bound) {
  bool LimitIsRight = Bound.Limit == Bound.Test->getRHS();
  switch (Bound.Test->getOpcode()) {
  case BO_LT:
  case BO_LE:
    return LimitIsRight;
  case BO_GT:
  case BO_GE:
    return !LimitIsRight;
  default:
    return Bound.Test->getOpcode() == BO_NE;
  }
}

bool isNot(const Stmt *Node) {
  const auto *Unary = dyn_cast<UnaryOperator>(Node);
  return Unary && Unary->getOpcode() == UO_LNot;
}

/// True if an operand of the chain of && or || has this truth, whatever the
/// others are.
bool anyIs(const Expr *Chain, BinaryOperatorKind Operator, bool Truth,
           const Setting &Limit, int64_t Value) {
  const auto *Both = dyn_cast<BinaryOperator>(stripped(Chain));
  if (Both && Both->getOpcode() == Operator)
    return anyIs(Both->getLHS(), Operator, Truth, Limit, Value) ||
           anyIs(Both->getRHS(), Operator, Truth, Limit, Value);
  return Limit.truth(Chain, Value) == Truth;
}

/// True if with this value the comparison is never reached, and nobody is held
/// back for that.
bool isOff(const Hold &Bound, const Setting &Limit, int64_t Value,
           const Expr *Create) {
  bool Below = isTrueBelow(Bound);
  const Stmt *Child = Bound.Test;
  for (const Stmt *Up = Bound.In->parent(Child); Up;
       Child = Up, Up = Bound.In->parent(Up)) {
    if (isNot(Up))
      Below = !Below;
    if (const auto *Both = dyn_cast<BinaryOperator>(Up);
        Both && Both->isLogicalOp()) {
      const Expr *Other =
          Both->getLHS() == Child ? Both->getRHS() : Both->getLHS();
      // limit > 0 && open >= limit; limit == 0 || open < limit
      bool Opens = Both->getOpcode() == BO_LOr;
      if (Below == Opens &&
          anyIs(Other, Both->getOpcode(), Opens, Limit, Value))
        return true;
    }
    if (const auto *If = dyn_cast<IfStmt>(Up))
      if (If->getThen() == Child && !Bound.In->isWithin(Create, Child))
        if (std::optional<bool> Is = Limit.truth(If->getCond(), Value))
          return !*Is;
  }
  return false;
}

} // namespace

std::vector<int64_t> offValues(const Hold &Bound, const FieldDecl *Limit,
                               const Expr *Create, const ASTContext &Context) {
  const Setting Of(Limit, Context);
  std::vector<int64_t> Found;
  for (int64_t Value : {0, -1})
    if ((Value >= 0 || Of.isSigned()) && isOff(Bound, Of, Value, Create))
      Found.push_back(Value);
  return Found;
}

} // namespace fanout
