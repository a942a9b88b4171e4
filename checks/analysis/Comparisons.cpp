// Conditions of loops that compare. See Sizes.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

static bool isPointerLike(const Expr *Node) {
  QualType Type = Node->getType().getNonReferenceType();
  return Type->isPointerType() || Type->isRecordType();
}

/// Two iterators that one object keeps: all.now != all.end.
static bool keptTogether(const Expr *Left, const Expr *Right) {
  AccessPath First = accessPath(Left), Last = accessPath(Right);
  const auto *Keeper = dyn_cast_or_null<VarDecl>(First.Root);
  return Keeper && Keeper->hasLocalStorage() && First.Root == Last.Root &&
         !First.Steps.empty() && !Last.Steps.empty() && isPointerLike(Left) &&
         isPointerLike(Right);
}

/// `while (next_ < items_.size()) start(items_[next_++]);`, also where start()
/// itself moves on.
static bool countsThroughWhole(const Expr *Left, const Expr *Right,
                               const Stmt *Loop, const Body &In,
                               const Program &P) {
  std::optional<Call> Length = asCall(stripped(Right));
  const FieldDecl *Next = fieldOf(Left);
  return Next && Length && Length->Object && Length->Args.empty() &&
         movesOn(Next, Loop, In, P);
}

/// `for (p->made = 0; p->made < wanted; p->made++)`, `for (; at[k] < n;
/// at[k]++)`
static bool countsWithMember(const Expr *Left, const Stmt *Loop) {
  const Expr *Counter = indexOf(Loop);
  return Counter && isa<MemberExpr, ArraySubscriptExpr>(stripped(Left)) &&
         accessPath(Counter) == accessPath(Left);
}

/// The text that a round reads the next piece of, and then moves on in:
/// `sscanf(text, "%d%n", …) == 1`. Or null.
const Expr *Sizes::movingText(const Expr *Asked, const Stmt *Loop,
                              const Body &In) {
  std::optional<Call> C = asCall(stripped(Asked));
  const FunctionRow *Row = C ? Model.row(*C) : nullptr;
  const Expr *Text =
      Row && Row->Means == Role::Minimum ? C->at(Row->Range) : nullptr;
  const ValueDecl *Moved = Text ? countingVariable(Text) : nullptr;
  return Moved && Text->getType()->isPointerType() && In.isModified(Moved, Loop)
             ? Text
             : nullptr;
}

bool neverStepsDown(const ValueDecl *Counter, const Stmt *Loop,
                    const Body &In) {
  for (const DeclRefExpr *Ref : In.references(Counter, Loop)) {
    const Stmt *Up = In.parent(Ref);
    if (const auto *Step = dyn_cast_or_null<UnaryOperator>(Up)) {
      if (Step->isDecrementOp() || Step->getOpcode() == UO_AddrOf)
        return false;
      continue;
    }
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    if (!Assign || !Assign->isAssignmentOp() || Assign->getLHS() != Ref ||
        Assign->getOpcode() == BO_AddAssign ||
        Assign->getOpcode() == BO_AndAssign ||
        Assign->getOpcode() == BO_OrAssign)
      continue;
    bool Answer =
        Assign->getOpcode() == BO_Assign &&
        (asCall(stripped(Assign->getRHS())) || isTruth(Assign->getRHS()) ||
         constantOf(Assign->getRHS(), In.function()->getASTContext())) &&
        In.references(Counter, Assign->getRHS()).empty();
    if (!Answer)
      return false;
  }
  return true;
}

/// The side of a sum that the loop moves: `at` of `at + 4 <= size`.
static const Expr *movingSide(const Expr *Node, const Stmt *Loop,
                              const Body &In) {
  const auto *Sum = dyn_cast<BinaryOperator>(stripped(Node));
  bool Pointer = Node->getType()->isPointerType(); // at + 4 <= data + size
  if (!Sum || Sum->getOpcode() != BO_Add || !(Pointer || isScalar(Node)))
    return Node;
  auto Moves = [&](const Expr *Side) {
    const ValueDecl *Counter = countingVariable(Side);
    return Counter && In.isModified(Counter, Loop);
  };
  if (Moves(Sum->getLHS()) == Moves(Sum->getRHS()))
    return Node;
  return Moves(Sum->getLHS()) ? Sum->getLHS() : Sum->getRHS();
}

/// The sides of `length - at`, where the loop moves `at`; else null.
static std::pair<const Expr *, const Expr *>
restAhead(const Expr *Node, const Stmt *Loop, const Body &In) {
  const Expr *Core = stripped(Node), *Whole = nullptr, *At = nullptr;
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core);
      Binary && Binary->getOpcode() == BO_Sub)
    Whole = Binary->getLHS(), At = Binary->getRHS();
  else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core);
           Operator && Operator->getOperator() == OO_Minus &&
           Operator->getNumArgs() == 2)
    Whole = Operator->getArg(0), At = Operator->getArg(1);
  auto Moves = [&](const Expr *Side) {
    const ValueDecl *Counter = Side ? countingVariable(Side) : nullptr;
    return Counter && In.isModified(Counter, Loop);
  };
  if (!Moves(At) || Moves(Whole))
    return {nullptr, nullptr};
  return {Whole, At};
}

Size Sizes::ofComparison(const Expr *Left, BinaryOperatorKind Op,
                         const Expr *Right, const Stmt *Loop, const Body &In) {
  if (Op == BO_LE || Op == BO_LT) // 6 <= length - at
    if (auto [Whole, At] = restAhead(Right, Loop, In); Whole)
      return ofComparison(At, BO_LT, Whole, Loop, In);
  if (Op == BO_GE || Op == BO_GT || Op == BO_NE)
    if (auto [Whole, At] = restAhead(Left, Loop, In); Whole)
      return ofComparison(At, BO_LT, Whole, Loop, In);
  if (std::optional<Size> Read = read(Left, In))
    return *Read;
  if (std::optional<Size> Found = searching(Left, Loop, In))
    return *Found;
  Left = movingSide(Left, Loop, In);
  Right = movingSide(Right, Loop, In);
  const ValueDecl *LeftVariable = countingVariable(Left),
                  *RightVariable = countingVariable(Right);
  bool LeftMoves = LeftVariable && In.isModified(LeftVariable, Loop);
  bool RightMoves = RightVariable && In.isModified(RightVariable, Loop);
  if (!LeftMoves && RightMoves) {
    std::swap(Left, Right);
    std::swap(LeftMoves, RightMoves);
    LeftVariable = RightVariable;
    Op = BinaryOperator::reverseComparisonOp(Op);
  }
  bool Down = Op == BO_GT || Op == BO_GE;
  if (LeftMoves && Op != BO_EQ) {
    Expr::EvalResult Constant;
    bool AgainstConstant = !Right->isValueDependent() &&
                           Right->EvaluateAsInt(Constant, P.context());
    bool ToZero = AgainstConstant && Constant.Val.getInt().getExtValue() <= 1;
    bool ToNull = isNullPointer(Right, P.context());
    bool ToSome = Down && AgainstConstant && // while (left >= sizeof(header))
                  !neverStepsDown(LeftVariable, Loop, In);
    bool ToEnd = (Down && ToZero) || ToNull || ToSome;
    if (ToEnd && !isPointerLike(Left) &&
        neverStepsDown(LeftVariable, Loop, In)) // `while (status >= 0)`
      return endless(Loop, In);
    if (ToEnd)
      return ofBound(nullptr, Left, Loop, In);
    return ofBound(Right, Left, Loop, In);
  }
  if (const Expr *Text = movingText(Left, Loop, In))
    return ofBound(nullptr, Text, Loop, In);
  if (keptTogether(Left, Right))
    if (Size Kept = collection(Right, In); Kept.outside())
      return Kept;
  if (std::optional<Size> Grown =
          Down ? std::nullopt : grown(Left, Right, Loop, In))
    return *Grown;
  if (std::optional<Size> Array =
          Down ? std::nullopt : cursor(Left, Right, Loop, In))
    return *Array;
  if (std::optional<Size> Array =
          Down ? std::nullopt : memberCursor(Left, Right, Loop, In))
    return *Array;
  if (!Down && (countsWithMember(Left, Loop) ||
                countsThroughWhole(Left, Right, Loop, In, P)))
    return ofBound(Right, Left, Loop, In);
  if (std::optional<Size> Full =
          Down || Op == BO_EQ ? std::nullopt : countedOn(Left, Right, Loop, In))
    return *Full;
  if (std::optional<Size> Fetched = fetched(Left, In))
    return *Fetched;
  // neither moves: a collection that shrinks, or a condition on something else
  Size First =
      stripped(Left)->getType()->isIntegerType() ? count(Left, In) : Size{};
  if (Down && First.outside())
    return First;
  Size Around = endless(Loop, In);
  return Around.outside()
             ? Around
             : Size::unknown(Left, "a condition that does not count");
}

} // namespace fanout
