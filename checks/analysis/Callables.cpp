// The code that a call can choose among: overloads, instances of a generic
// lambda, entries of a table. See Program.h.

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/Program.h"

using namespace clang;

namespace fanout {

static void addOnce(const Body *Code, SmallVectorImpl<const Body *> &Out) {
  if (Code && !llvm::is_contained(Out, Code))
    Out.push_back(Code);
}

/// The call operators of a class and of those that it takes them from:
/// `struct overloaded : Ts... { using Ts::operator()...; }`.
void Program::addOperators(const CXXRecordDecl *Record, unsigned Depth,
                           SmallVectorImpl<const Body *> &Out) const {
  constexpr unsigned Deepest = 4;
  if (!Record || !Record->hasDefinition() || Depth > Deepest)
    return;
  for (const Decl *D : Record->getDefinition()->decls()) {
    if (const auto *Method = dyn_cast<CXXMethodDecl>(D);
        Method && Method->getOverloadedOperator() == OO_Call)
      addOnce(body(Method), Out);
    const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
    if (Template &&
        Template->getTemplatedDecl()->getOverloadedOperator() == OO_Call)
      for (const FunctionDecl *Special : Template->specializations())
        addOnce(body(Special), Out);
  }
  for (const CXXBaseSpecifier &Base : Record->getDefinition()->bases())
    addOperators(Base.getType()->getAsCXXRecordDecl(), Depth + 1, Out);
}

/// Calls `Visit` on the values written in an initialiser: the elements of
/// lists, and what wrappers such as std::function and std::pair are made from.
static void leaves(const Expr *Init, const FieldDecl *Of,
                   llvm::function_ref<void(const Expr *)> Visit) {
  SmallVector<const Stmt *, 16> Stack{Init};
  constexpr unsigned Most = 4096;
  for (unsigned Seen = 0; !Stack.empty() && Seen < Most; ++Seen) {
    const Stmt *Node = Stack.pop_back_val();
    if (!Node)
      continue;
    if (const auto *List = dyn_cast<InitListExpr>(Node)) {
      const RecordDecl *Record = List->getType()->getAsRecordDecl();
      if (Of && Record &&
          Record->getCanonicalDecl() == Of->getParent()->getCanonicalDecl()) {
        if (Of->getFieldIndex() < List->getNumInits())
          Visit(List->getInit(Of->getFieldIndex()));
        continue;
      }
    }
    const auto *Value = dyn_cast<Expr>(Node);
    bool Leaf = Value && (isa<LambdaExpr>(stripped(Value)) ||
                          isa<DeclRefExpr>(stripped(Value)));
    if (Leaf && !Of)
      Visit(Value);
    if (!Leaf)
      Stack.append(Node->child_begin(), Node->child_end());
  }
}

/// What the methods of the class put into a member that holds functions.
static SmallVector<const Expr *, 4> putInto(const FieldDecl *Field,
                                            ArrayRef<const Body *> Users) {
  SmallVector<const Expr *, 4> Result;
  auto IsElement = [&](const Expr *Node) {
    AccessPath Path = accessPath(Node);
    return Path.Root &&
           Path.Root->getCanonicalDecl() == Field->getCanonicalDecl();
  };
  for (const Body *User : Users)
    for (const Expr *E : User->expressions()) {
      const auto *Assign = dyn_cast<CXXOperatorCallExpr>(E);
      if (Assign && Assign->getOperator() == OO_Equal &&
          IsElement(Assign->getArg(0)))
        Result.push_back(Assign->getArg(1));
      const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
      if (Method && IsElement(Method->getImplicitObjectArgument()))
        Result.append(Method->arg_begin(), Method->arg_end());
    }
  return Result;
}

/// The member that `Node` reads of an element of a table, or null.
static const FieldDecl *fieldOfElement(const Expr *Node) {
  const auto *Member = dyn_cast<MemberExpr>(Node);
  const auto *Field =
      Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  const auto *Record =
      Field ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  return Record && Record->isInStdNamespace() ? nullptr : Field;
}

/// What the only call of a method gives for the parameter that `Value` is.
const Expr *Program::onlyGiven(const Expr *Value) const {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Value));
  const auto *Parameter = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  const auto *Setter =
      Parameter ? dyn_cast<FunctionDecl>(Parameter->getDeclContext()) : nullptr;
  if (!Setter || callers(Setter).size() != 1)
    return nullptr;
  std::optional<Call> Given = asCall(callers(Setter)[0].Site);
  return Given ? Given->arg(Parameter->getFunctionScopeIndex()) : nullptr;
}

SmallVector<const Body *, 2> Program::callables(const Expr *Node) const {
  SmallVector<const Body *, 2> Result;
  const Expr *Core = Node ? stripped(Node) : nullptr;
  if (!Core)
    return Result;
  addOperators(Core->getType()->getAsCXXRecordDecl(), 0, Result);
  if (!Result.empty())
    return Result;
  if (const Body *One = callable(Core))
    return {One};
  AccessPath Path = accessPath(Core);
  bool Element = Path && (StringRef(Path.Steps).contains("[]") ||
                          Path.Root->getType()->isArrayType());
  if (!Element)
    return Result;
  auto Add = [&](const Expr *Value) {
    if (const Expr *Given = onlyGiven(Value))
      Value = Given;
    addOnce(callable(Value), Result);
  };
  if (const auto *Table = dyn_cast<VarDecl>(Path.Root)) {
    if (const Expr *Init = onlyValue(Table))
      leaves(Init, fieldOfElement(Core), Add);
  } else if (const auto *Field = dyn_cast<FieldDecl>(Path.Root)) {
    if (Field->getInClassInitializer())
      leaves(Field->getInClassInitializer(), nullptr, Add);
    for (const Expr *Value : putInto(Field, users(Field)))
      leaves(Value, nullptr, Add);
  }
  return Result;
}

bool Program::isPrivateToFile(const TagDecl *Class) const {
  const TagDecl *Definition = Class->getDefinition();
  const SourceManager &Sources = Context.getSourceManager();
  return Definition && Sources.isInMainFile(
                           Sources.getExpansionLoc(Definition->getLocation()));
}

} // namespace fanout
