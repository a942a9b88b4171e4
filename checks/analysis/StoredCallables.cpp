// The code behind members that hold a function: set once by the class, or
// written in a constant table. See Program.h.

#include "checks/analysis/Program.h"
#include "checks/analysis/StandardLibrary.h"

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

/// What the variable holds whenever it holds something, or null: its
/// initialiser, or what the file gives once to a static one.
const Expr *Program::onlyValue(const VarDecl *Variable) const {
  const Expr *Init = Variable->getAnyInitializer();
  if (Init && keepsValue(Variable, owner(Variable)))
    return Init;
  if (!Variable->hasGlobalStorage() || Variable->isExternallyVisible())
    return nullptr;
  const Expr *Only = Init && !isNothing(Init, Context) ? Init : nullptr;
  for (const auto &B : Bodies)
    for (const DeclRefExpr *Ref : B->references(Variable)) {
      const auto *Assign = dyn_cast_or_null<BinaryOperator>(B->parent(Ref));
      const auto *Unary = dyn_cast_or_null<UnaryOperator>(B->parent(Ref));
      if (Unary && Unary->getOpcode() == UO_AddrOf)
        return nullptr;
      if (!Assign || !Assign->isAssignmentOp() || Assign->getLHS() != Ref ||
          isNothing(Assign->getRHS(), Context))
        continue;
      if (Only)
        return nullptr;
      Only = Assign->getRHS();
    }
  return Only;
}

/// What the function returns besides nothing, if that is one expression.
static const Expr *onlyReturned(const Body &Code, ASTContext &Context) {
  const Expr *Only = nullptr;
  SmallVector<const Stmt *, 16> Stack{Code.root()};
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (!Node || isa<LambdaExpr>(Node))
      continue;
    const auto *Return = dyn_cast<ReturnStmt>(Node);
    if (Return && Return->getRetValue() &&
        !isNothing(Return->getRetValue(), Context)) {
      if (Only)
        return nullptr;
      Only = Return->getRetValue();
    }
    Stack.append(Node->child_begin(), Node->child_end());
  }
  return Only;
}

/// The initialiser of the constant that `Base` is or points to, or null.
const Expr *Program::tableOf(const Expr *Base) const {
  const Expr *Core = stripped(Base);
  for (unsigned Step = 0; Core && Step < 6; ++Step) {
    if (const auto *Unary = dyn_cast<UnaryOperator>(Core)) {
      Core = stripped(Unary->getSubExpr());
      continue;
    }
    if (std::optional<Call> C = asCall(Core)) {
      const Body *Code = body(C->Callee);
      Core = Code ? onlyReturned(*Code, Context) : nullptr;
      Core = Core ? stripped(Core) : nullptr;
      continue;
    }
    const auto *Ref = dyn_cast<DeclRefExpr>(Core);
    const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const Expr *Init = Variable ? onlyValue(Variable) : nullptr;
    if (!Init)
      return nullptr;
    Core = stripped(Init);
    if (Variable->getType()->isRecordType())
      return Core;
  }
  return nullptr;
}

/// False for numbers and for pointers to them: they stand for no code.
static bool mayHoldCode(QualType Type) {
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  return !Type->isArithmeticType() && !Type->isEnumeralType();
}

/// `ops->start(x)` where ops is one table of functions that never changes, and
/// `handler_(x)` where the class sets its member once.
const Body *Program::callableMember(const MemberExpr *Member,
                                    unsigned Depth) const {
  const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
  if (!Field || !mayHoldCode(Field->getType()))
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

SmallVector<const Expr *, 2> Program::storesOf(const FieldDecl *Field) const {
  SmallVector<const Expr *, 2> Result;
  auto Add = [&](const Expr *Value) {
    if (Value && !isNothing(Value, Context))
      Result.push_back(Value);
  };
  if (const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent())) {
    Add(Field->getInClassInitializer());
    for (const CXXConstructorDecl *Constructor : Class->ctors())
      for (const CXXCtorInitializer *Init : Constructor->inits())
        if (Init->getMember() == Field && Init->isWritten())
          Add(Init->getInit());
  }
  for (const Body *User : users(Field))
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

/// Adds what lists in braces give to the member.
static void addListed(const FieldDecl *Field,
                      ArrayRef<std::unique_ptr<Body>> Bodies,
                      ASTContext &Context, SmallVectorImpl<const Expr *> &Out) {
  auto Look = [&](const Stmt *Node) {
    const auto *List = dyn_cast<InitListExpr>(Node);
    const RecordDecl *Made =
        List ? List->getType()->getAsRecordDecl() : nullptr;
    if (!Made ||
        Made->getCanonicalDecl() != Field->getParent()->getCanonicalDecl())
      return;
    const Expr *Value = Field->getFieldIndex() < List->getNumInits()
                            ? List->getInit(Field->getFieldIndex())
                            : nullptr;
    if (Value && !isa<ImplicitValueInitExpr>(Value) &&
        !isNothing(Value, Context))
      Out.push_back(Value);
  };
  for (const auto &B : Bodies)
    for (const Expr *E : B->expressions())
      Look(E);
  for (const Decl *D : Context.getTranslationUnitDecl()->decls()) {
    const auto *Global = dyn_cast<VarDecl>(D);
    if (!Global || !Global->hasInit() ||
        !Context.getSourceManager().isInMainFile(Global->getLocation()))
      continue;
    SmallVector<const Stmt *, 16> Stack{Global->getInit()};
    while (!Stack.empty()) {
      const Stmt *Node = Stack.pop_back_val();
      if (!Node)
        continue;
      Look(Node);
      Stack.append(Node->child_begin(), Node->child_end());
    }
  }
}

/// The code that the member holds, if the program sets it in one place.
const Body *Program::storedIn(const FieldDecl *Field, unsigned Depth) const {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  bool Open = !Class || Class->isAggregate(); // anybody may set it
  if (Open && !isPrivateToFile(Field->getParent()))
    return nullptr;
  SmallVector<const Expr *, 2> Stores = storesOf(Field);
  if (Open)
    addListed(Field, Bodies, Context, Stores);
  constexpr unsigned Deepest = 4;
  if (Stores.size() != 1 || Depth > Deepest)
    return nullptr;
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Stores[0]));
  if (!Ref || !isa<ParmVarDecl>(Ref->getDecl()))
    return callableOnce(Stores[0], Depth + 1);
  const Expr *Arg = onlyGiven(Stores[0]);
  return Arg ? callableOnce(Arg, Depth + 1) : nullptr;
}

} // namespace fanout
