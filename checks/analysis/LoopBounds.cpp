// How often a loop runs that counts: from its first value to its bound. See
// Sizes.h.

#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

static Size unknown(const Expr *Node, std::string Why) {
  return {Origin::Unknown, std::nullopt, {}, Node, std::move(Why)};
}

const ValueDecl *countingVariable(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Unary = dyn_cast<UnaryOperator>(Node);
      Unary && Unary->isIncrementDecrementOp())
    Node = stripped(Unary->getSubExpr());
  if (const auto *Step = dyn_cast<CXXOperatorCallExpr>(Node);
      Step && (Step->getOperator() == OO_PlusPlus ||
               Step->getOperator() == OO_MinusMinus))
    Node = stripped(Step->getArg(0));
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  return Ref ? Ref->getDecl() : nullptr;
}

const Expr *Sizes::initial(const Expr *Counter, const Stmt *Loop,
                           const Body &In) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(countingVariable(Counter));
  if (!Variable)
    return nullptr;
  if (const auto *For = dyn_cast<ForStmt>(Loop)) {
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(
        For->getInit() ? dyn_cast<Expr>(For->getInit()) : nullptr);
    if (Assign && Assign->getOpcode() == BO_Assign)
      return Assign->getRHS();
  }
  return Variable->getInit();
}

std::optional<Size> Sizes::chunk(const Expr *Bound, const Expr *Start,
                                 const Body &In) {
  Bound = stripped(Bound);
  if (const auto *Variable = dyn_cast_or_null<VarDecl>(countingVariable(Bound));
      Variable && Variable->getInit())
    if (const Body *Owner = P.owner(Variable);
        Owner && !isModified(Variable, Owner->root(), *Owner))
      return chunk(Variable->getInit(), Start, *Owner);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Bound)) {
    if (auto Then = chunk(Choice->getTrueExpr(), Start, In))
      return Then;
    return chunk(Choice->getFalseExpr(), Start, In);
  }
  const Expr *Left = nullptr, *Right = nullptr;
  if (const auto *Sum = dyn_cast<BinaryOperator>(Bound);
      Sum && Sum->getOpcode() == BO_Add) {
    Left = Sum->getLHS();
    Right = Sum->getRHS();
  } else if (const auto *Step = dyn_cast<CXXOperatorCallExpr>(Bound);
             Step && Step->getOperator() == OO_Plus &&
             Step->getNumArgs() == 2) {
    Left = Step->getArg(0);
    Right = Step->getArg(1);
  }
  if (Left) {
    AccessPath From = accessPath(Start);
    if (From && accessPath(Left) == From)
      return count(Right, In);
    if (From && accessPath(Right) == From)
      return count(Left, In);
  }
  std::optional<Call> C = asCall(Bound);
  const FunctionRow *Row = C ? Model.row(*C) : nullptr;
  if (!Row || Row->Means != Role::Minimum)
    return std::nullopt;
  for (const Expr *Arg : C->Args)
    if (auto One = chunk(Arg, Start, In))
      return One;
  return std::nullopt;
}

/// True if the loop reads elements of what a parameter of the function points
/// to or holds, by this counter: then the number that bounds it is a length.
bool Sizes::indexesParameter(const ValueDecl *Counter, const Stmt *Loop,
                             const Body &In) {
  if (!Counter || In.function()->isMain())
    return false;
  for (const DeclRefExpr *Ref : In.references(Counter)) {
    if (!In.isWithin(Ref, Loop))
      continue;
    const Stmt *Child = Ref, *Up = In.parent(Ref);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
      Child = Up, Up = In.parent(Up);
    const Expr *Base = nullptr;
    if (const auto *Subscript = dyn_cast_or_null<ArraySubscriptExpr>(Up);
        Subscript && Subscript->getIdx() == Child)
      Base = Subscript->getBase();
    else if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
             Operator && Operator->getOperator() == OO_Subscript &&
             Operator->getArg(1) == Child)
      Base = Operator->getArg(0);
    else if (const auto *Sum = dyn_cast_or_null<BinaryOperator>(Up);
             Sum && Sum->getOpcode() == BO_Add &&
             Sum->getType()->isPointerType())
      Base = Sum->getLHS() == Child ? Sum->getRHS() : Sum->getLHS();
    const auto *Address =
        dyn_cast_or_null<UnaryOperator>(Up ? In.parent(Up) : nullptr);
    const auto *User =
        Address ? dyn_cast_or_null<Expr>(In.parent(Address)) : nullptr;
    std::optional<Call> Taker = User ? asCall(User) : std::nullopt;
    const FunctionRow *Row = Taker ? Model.row(*Taker) : nullptr;
    const Expr *Handle = Row ? Taker->at(Row->Handle) : nullptr;
    if (!Base || (Handle && stripped(Handle) == Address))
      continue; // &handles[i] is an output, not the input
    AccessPath Array = accessPath(Base);
    const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Array.Root);
    // a field of an object that the function may change is that object's state
    bool State = Parameter && !Array.Steps.empty() &&
                 Parameter->getType()->isPointerType() &&
                 !Parameter->getType()->getPointeeType().isConstQualified();
    if (Parameter && !State && !Model.element(stripped(Base)->getType()))
      return true;
  }
  return false;
}

Size Sizes::ofBound(const Expr *Bound, const Expr *Counter, const Stmt *Loop,
                    const Body &In) {
  const Expr *Start = initial(Counter, Loop, In);
  if (!Bound) { // counts down, or follows pointers, from its first value
    const auto *Parameter =
        dyn_cast_or_null<ParmVarDecl>(countingVariable(Counter));
    const Expr *First = Start ? Start : Counter;
    if (First->getType()->isPointerType()) {
      AccessPath Path = accessPath(First);
      if (isa_and_nonnull<ParmVarDecl>(Path.Root) && !In.function()->isMain())
        return {Origin::Input, std::nullopt, Path, First, ""};
      return unknown(First, "a chain of pointers");
    }
    Size Value = Start       ? count(Start, In)
                 : Parameter ? count(Counter, In)
                             : Size{};
    if (!Value.outside() && Value.From != Origin::Constant &&
        indexesParameter(countingVariable(Counter), Loop, In))
      Value.From = Origin::Input;
    return Value;
  }
  if (Start)
    if (std::optional<Size> Piece = chunk(Bound, Start, In))
      return *Piece;
  const Expr *Core = stripped(Bound);
  bool Number =
      Core->getType()->isIntegerType() || Core->getType()->isFloatingType();
  Size Value = Number ? count(Bound, In) : collection(Bound, In);
  if (Number &&
      (Value.From == Origin::Configured || Value.From == Origin::Unknown) &&
      indexesParameter(countingVariable(Counter), Loop, In)) {
    Value.From = Origin::Input;
    Value.Subject = accessPath(Bound);
    Value.Written = Core;
  }
  if (Number && Value.outside() && !Value.Subject)
    Value.Subject = subject(Bound);
  return Value;
}

} // namespace fanout
