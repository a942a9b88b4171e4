// Loops whose counter is an index into what the caller gives: the number that
// bounds them is a length, and no setting. See Sizes.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// True for `i * 10`: an index of each tenth element.
static bool isMultiple(const Stmt *Node, const Stmt *Index,
                       const ASTContext &Context) {
  const auto *Product = dyn_cast_or_null<BinaryOperator>(Node);
  if (!Product || Product->getOpcode() != BO_Mul)
    return false;
  return constantOf(Product->getLHS() == Index ? Product->getRHS()
                                               : Product->getLHS(),
                    Context)
      .has_value();
}

/// True for `row * columns + column`, an index into what has rows, and for the
/// product in it.
static bool isInRow(const Stmt *Node, const Body &In) {
  const auto *Sum = dyn_cast_or_null<BinaryOperator>(Node);
  if (Sum && Sum->getOpcode() == BO_Mul) {
    const Stmt *Up = In.parent(Sum);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
      Up = In.parent(Up);
    Sum = dyn_cast_or_null<BinaryOperator>(Up);
  }
  if (!Sum || Sum->getOpcode() != BO_Add || !Sum->getType()->isIntegerType())
    return false;
  auto IsProduct = [](const Expr *Node) {
    const auto *Binary = dyn_cast<BinaryOperator>(stripped(Node));
    return Binary && Binary->getOpcode() == BO_Mul;
  };
  return (IsProduct(Sum->getLHS()) && countingVariable(Sum->getRHS())) ||
         (IsProduct(Sum->getRHS()) && countingVariable(Sum->getLHS()));
}

/// True for `lo + i`, an index within a piece.
static bool isOffset(const Stmt *Node) {
  const auto *Sum = dyn_cast_or_null<BinaryOperator>(Node);
  return Sum && Sum->getOpcode() == BO_Add && Sum->getType()->isIntegerType() &&
         countingVariable(Sum->getLHS()) && countingVariable(Sum->getRHS());
}

/// True for `i - 1`, `i + 1`, and `i++` of what only this loop counts on.
static bool isNeighbour(const Stmt *Node, const ValueDecl *Counter,
                        const Stmt *Loop, const Body &In) {
  const ASTContext &Context = In.function()->getASTContext();
  if (const auto *Step = dyn_cast_or_null<UnaryOperator>(Node))
    return Step->isIncrementDecrementOp() &&
           llvm::all_of(In.references(Counter), [&](const auto *Ref) {
             return In.isWithin(Ref, Loop) ||
                    !isa_and_nonnull<UnaryOperator>(In.parent(Ref));
           });
  const auto *Sum = dyn_cast_or_null<BinaryOperator>(Node);
  return Sum && Sum->isAdditiveOp() && Sum->getType()->isIntegerType() &&
         constantOf(Sum->getRHS(), Context).has_value();
}

/// True if the counter goes on by pieces, `lo += kChunk`, and not one by one.
static bool stepsByPieces(const ValueDecl *Counter, const Stmt *Loop,
                          const Body &In) {
  return llvm::any_of(In.references(Counter, Loop), [&](const auto *Ref) {
    const auto *Step = dyn_cast_or_null<BinaryOperator>(In.parent(Ref));
    return Step && Step->getOpcode() == BO_AddAssign && Step->getLHS() == Ref;
  });
}

/// True for `i < f->length ? f->levels[i] : 0`: the counter may go further.
static bool isAskedFirst(const DeclRefExpr *Use, const Body &In) {
  for (const Stmt *Child = Use, *Up = In.parent(Use); isa_and_nonnull<Expr>(Up);
       Child = Up, Up = In.parent(Up)) {
    const auto *Choice = dyn_cast<ConditionalOperator>(Up);
    if (Choice && Choice->getCond() != Child &&
        !In.references(Use->getDecl(), Choice->getCond()).empty())
      return true;
  }
  return false;
}

/// `i` of `for (i = lo; i < hi; i++)`: the variable that starts with the use.
static const VarDecl *startsWith(const Stmt *Use, const Stmt *Up) {
  const auto *Declares = dyn_cast_or_null<DeclStmt>(Up);
  for (const Decl *D :
       Declares ? Declares->decls() : DeclStmt::decl_const_range({}, {}))
    if (const auto *Variable = dyn_cast<VarDecl>(D);
        Variable && Variable->getInit() == Use)
      return Variable;
  return nullptr;
}

/// True if the loop reads elements of what a parameter of the function points
/// to or holds, by this counter: then the number that bounds it is a length.
bool Sizes::indexesParameter(const ValueDecl *Counter, const AccessPath &Number,
                             const Stmt *Loop, const Body &In) {
  if (!Counter || In.function()->isMain())
    return false;
  const bool Pieces = stepsByPieces(Counter, Loop, In);
  for (const DeclRefExpr *Ref : In.references(Counter, Loop)) {
    const Stmt *Child = Ref, *Up = In.parent(Ref);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up) ||
           isMultiple(Up, Child, P.context()) || isInRow(Up, In) ||
           isNeighbour(Up, Counter, Loop, In) || (Pieces && isOffset(Up)))
      Child = Up, Up = In.parent(Up);
    if (const VarDecl *Inner = Pieces ? startsWith(Child, Up) : nullptr;
        Inner && indexesParameter(Inner, Number, Loop, In))
      return true;
    if (isAskedFirst(Ref, In))
      continue;
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
    State = State && !isLengthBeside(Number, Base, Loop, In);
    if (ofFixedArray(Base))
      continue; // it has no more
    if (Parameter && !State && !Model.element(stripped(Base)->getType()))
      return true;
  }
  return false;
}

} // namespace fanout
