#include "checks/analysis/FirstValues.h"

#include "checks/analysis/Body.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// Clang's own means to tell something of a declaration: every part of the
/// analysis that has the variable has its value, whichever body it looks at.
static constexpr llvm::StringLiteral Mark = "fanout first value";

static const AnnotateAttr *markOf(const VarDecl *Variable) {
  for (const auto *Each : Variable->specific_attrs<AnnotateAttr>())
    if (Each->isImplicit() && Each->getAnnotation() == Mark)
      return Each;
  return nullptr;
}

const Expr *firstValue(const VarDecl *Variable) {
  if (const AnnotateAttr *Set = markOf(Variable))
    return *Set->args_begin();
  return Variable->getInit();
}

void setFirstValue(const VarDecl *Variable, const Expr *Value,
                   ASTContext &Context) {
  if (markOf(Variable))
    return;
  Expr *Args[] = {const_cast<Expr *>(Value)};
  const_cast<VarDecl *>(Variable)->addAttr(
      AnnotateAttr::CreateImplicit(Context, Mark, Args, 1));
}

/// `a = b`, of numbers, pointers and objects.
static Assignment assignmentOf(const Stmt *Node) {
  if (const auto *Plain = dyn_cast_or_null<BinaryOperator>(Node);
      Plain && Plain->getOpcode() == BO_Assign)
    return {Plain, Plain->getLHS(), Plain->getRHS()};
  if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Node);
      Operator && Operator->getOperator() == OO_Equal)
    return {Operator, Operator->getArg(0), Operator->getArg(1)};
  return {};
}

/// The block, or the for statement, one of whose statements evaluates this
/// first: `p = e;`, `if (!a || !(p = a->b))`, `for (p = e; …`.
static const Stmt *blockOf(const Expr *Assign, const Body &In) {
  const Stmt *Child = Assign, *Up = In.parent(Assign);
  for (; isa_and_nonnull<Expr>(Up); Child = Up, Up = In.parent(Up))
    if (const auto *Choice = dyn_cast<AbstractConditionalOperator>(Up);
        Choice && Choice->getCond() != Child)
      return nullptr; // the other arm sets it, too
  if (const auto *For = dyn_cast_or_null<ForStmt>(Up))
    return For->getInit() == Child ? For : nullptr;
  if (const auto *If = dyn_cast_or_null<IfStmt>(Up)) {
    if (If->getCond() != Child)
      return nullptr;
    Up = In.parent(If);
  }
  return isa_and_nonnull<CompoundStmt>(Up) ? Up : nullptr;
}

const VarDecl *otherName(const Expr *Use, const Body &In) {
  const auto *Address = dyn_cast_or_null<UnaryOperator>(In.parent(Use));
  bool Points = Address && Address->getOpcode() == UO_AddrOf;
  const Expr *Made = Points ? Address : Use;
  const VarDecl *Name = keeperOf(Made, In);
  if (!Name || !Name->hasLocalStorage() || isa<ParmVarDecl>(Name) ||
      Name->isImplicit() || !firstValue(Name) ||
      firstValue(Name)->IgnoreParenCasts() != Made)
    return nullptr;
  bool Fixed = Name->getType()->isReferenceType() ||
               (Points && Name->getType()->isPointerType() &&
                !In.isModified(Name, In.root()));
  return Fixed ? Name : nullptr;
}

/// True for what holds nothing yet: `int n;`, `std::shared_ptr<Gate> gate;`.
static bool startsEmpty(const VarDecl *Variable) {
  const Expr *Init = Variable->getInit();
  const auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
  return !Init || (Made && Made->getNumArgs() == 0 &&
                   isSharedPointer(Variable->getType()));
}

Assignment firstAssignment(const VarDecl *Variable, const Body &In) {
  if (!Variable->hasLocalStorage() || !startsEmpty(Variable) ||
      isa<ParmVarDecl>(Variable) || Variable->isImplicit())
    return {};
  ArrayRef<const DeclRefExpr *> Uses = In.references(Variable);
  const Assignment First =
      Uses.empty() ? Assignment{} : assignmentOf(In.parent(Uses.front()));
  if (!First.Whole || First.Target != Uses.front() ||
      !In.references(Variable, First.Value).empty())
    return {};
  const Stmt *Block = blockOf(First.Whole, In);
  return Block && In.isWithin(Uses.back(), Block) ? First : Assignment{};
}

/// What the statement, or the block that is only it, gives to the variable.
static const Expr *givenIn(const Stmt *Arm, const VarDecl *Variable) {
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Arm))
    Arm = Block->size() == 1 ? Block->body_front() : nullptr;
  const Assignment Given = assignmentOf(Arm);
  const auto *Target = dyn_cast_or_null<DeclRefExpr>(Given.Target);
  return Target && Target->getDecl() == Variable ? Given.Value : nullptr;
}

/// True if each use stands behind the declaration in the same block, the first
/// of them in this statement.
static bool followsDeclaration(const IfStmt *If, const VarDecl *Variable,
                               const Body &In) {
  const Stmt *Declares = Variable->getInit();
  while (isa_and_nonnull<Expr>(Declares))
    Declares = In.parent(Declares);
  return isa_and_nonnull<DeclStmt>(Declares) &&
         In.parent(Declares) == In.parent(If) &&
         In.isWithin(In.references(Variable).front(), If);
}

std::optional<ChosenValue> chosenValue(const VarDecl *Number, const Body &In) {
  const Expr *Before = Number->getInit();
  ArrayRef<const DeclRefExpr *> Given = In.writes(Number, In.root());
  bool Elsewhere = llvm::any_of(In.references(Number), [&](auto *Use) {
    const auto *Address = dyn_cast_or_null<UnaryOperator>(In.parent(Use));
    return Address && Address->getOpcode() == UO_AddrOf;
  });
  if (Elsewhere || Given.size() != (Before ? 1 : 2))
    return std::nullopt;
  const Stmt *Up = In.parent(Given.front());
  while (isa_and_nonnull<Expr, CompoundStmt>(Up))
    Up = In.parent(Up);
  const auto *If = dyn_cast_or_null<IfStmt>(Up);
  const Expr *Then = If ? givenIn(If->getThen(), Number) : nullptr;
  if (!Then)
    return std::nullopt;
  if (const Expr *Else = givenIn(If->getElse(), Number))
    return ChosenValue{If->getCond(), Then, Else};
  if (!Before || If->getElse() || !followsDeclaration(If, Number, In))
    return std::nullopt;
  return ChosenValue{If->getCond(), Then, Before};
}

} // namespace fanout
