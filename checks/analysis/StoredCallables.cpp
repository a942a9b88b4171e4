// The code behind members that hold a function: set once by the class, or
// written in a constant table. See Program.h.

#include "checks/analysis/Program.h"

using namespace clang;

namespace fanout {

/// True if the local variable keeps the value that it is declared with.
static bool keepsValue(const VarDecl *Variable, const Body *Owner) {
  if (Variable->getType().isConstQualified())
    return true;
  if (!Owner || !Variable->hasLocalStorage() || isa<ParmVarDecl>(Variable))
    return false;
  return llvm::none_of(Owner->references(Variable), [&](const Expr *Ref) {
    const Stmt *Up = Owner->parent(Ref);
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up);
    return (Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref) ||
           (Unary && (Unary->isIncrementDecrementOp() ||
                      Unary->getOpcode() == UO_AddrOf));
  });
}

/// The initialiser of the constant that `Base` is or points to, or null.
const Expr *Program::tableOf(const Expr *Base) const {
  const Expr *Core = stripped(Base);
  for (unsigned Step = 0; Core && Step < 4; ++Step) {
    if (const auto *Unary = dyn_cast<UnaryOperator>(Core)) {
      Core = stripped(Unary->getSubExpr());
      continue;
    }
    const auto *Ref = dyn_cast<DeclRefExpr>(Core);
    const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const Expr *Init = Variable ? Variable->getAnyInitializer() : nullptr;
    if (!Init || !keepsValue(Variable, owner(Variable)))
      return nullptr;
    Core = stripped(Init);
    if (Variable->getType()->isRecordType())
      return Core;
  }
  return nullptr;
}

/// `ops->start(x)` where ops is one table of functions that never changes, and
/// `handler_(x)` where the class sets its member once.
const Body *Program::callableMember(const MemberExpr *Member,
                                    unsigned Depth) const {
  const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
  if (!Field)
    return nullptr;
  if (const auto *Table =
          dyn_cast_or_null<InitListExpr>(tableOf(Member->getBase())))
    return Field->getFieldIndex() < Table->getNumInits()
               ? callableOnce(Table->getInit(Field->getFieldIndex()), Depth)
               : nullptr;
  return storedIn(Field, Depth);
}

static bool isField(const Expr *Node, const FieldDecl *Field) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(Node));
  return Member && Member->getMemberDecl()->getCanonicalDecl() ==
                       Field->getCanonicalDecl();
}

static bool isEmpty(const Expr *Value, ASTContext &Context) {
  const auto *Made = dyn_cast<CXXConstructExpr>(stripped(Value));
  return (Made && Made->getNumArgs() == 0) ||
         stripped(Value)->isNullPointerConstant(
             Context, Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull;
}

/// What the program gives to the member, besides nothing.
static SmallVector<const Expr *, 2> storesOf(const FieldDecl *Field,
                                             ArrayRef<const Body *> Users,
                                             ASTContext &Context) {
  SmallVector<const Expr *, 2> Result;
  auto Add = [&](const Expr *Value) {
    if (Value && !isEmpty(Value, Context))
      Result.push_back(Value);
  };
  if (const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent())) {
    Add(Field->getInClassInitializer());
    for (const CXXConstructorDecl *Constructor : Class->ctors())
      for (const CXXCtorInitializer *Init : Constructor->inits())
        if (Init->getMember() == Field && Init->isWritten())
          Add(Init->getInit());
  }
  for (const Body *User : Users)
    for (const Expr *E : User->expressions()) {
      const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
      const auto *Assign = dyn_cast<BinaryOperator>(E);
      if (Operator && Operator->getOperator() == OO_Equal &&
          isField(Operator->getArg(0), Field))
        Add(Operator->getArg(1));
      else if (Assign && Assign->isAssignmentOp() &&
               isField(Assign->getLHS(), Field))
        Add(Assign->getRHS());
    }
  return Result;
}

/// The code that the member holds, if the program sets it in one place.
const Body *Program::storedIn(const FieldDecl *Field, unsigned Depth) const {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  if (!Class || Class->isAggregate())
    return nullptr; // anybody may set it
  SmallVector<const Expr *, 2> Stores = storesOf(Field, users(Field), Context);
  constexpr unsigned Deepest = 4;
  if (Stores.size() != 1 || Depth > Deepest)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Stores[0]));
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  const auto *Setter =
      Parameter ? dyn_cast<FunctionDecl>(Parameter->getDeclContext()) : nullptr;
  if (!Setter)
    return callableOnce(Stores[0], Depth + 1);
  ArrayRef<CallSite> Sites = callers(Setter);
  if (Sites.size() != 1)
    return nullptr;
  std::optional<Call> Given = asCall(Sites[0].Site);
  const Expr *Arg =
      Given ? Given->arg(Parameter->getFunctionScopeIndex()) : nullptr;
  return Arg ? callableOnce(Arg, Depth + 1) : nullptr;
}

} // namespace fanout
