#include "checks/analysis/PoolObject.h"

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/CallModel.h"

using namespace clang;

namespace fanout {
namespace {

const CXXRecordDecl *recordOf(QualType Type) {
  QualType Plain = Type.getNonReferenceType();
  if (Plain->isPointerType())
    Plain = Plain->getPointeeType();
  const CXXRecordDecl *Record = Plain->getAsCXXRecordDecl();
  return Record ? Record->getCanonicalDecl() : nullptr;
}

/// The object behind a chain of calls that each return it: a.x(1).y(2).
const Expr *chainStart(const Expr *Node) {
  for (Node = stripped(Node);
       const auto *Call = dyn_cast<CXXMemberCallExpr>(Node);) {
    const Expr *Object = Call->getImplicitObjectArgument();
    if (!Object || !recordOf(Call->getType()) ||
        recordOf(Call->getType()) != recordOf(Object->getType()))
      return Node;
    Node = stripped(Object);
  }
  return Node;
}

/// True if the value of `Parent` is the one of its child: nothing is made of
/// it.
bool passesOn(const Stmt *Parent) {
  if (isa<CastExpr, ParenExpr, ExprWithCleanups, MaterializeTemporaryExpr,
          CXXBindTemporaryExpr, ConstantExpr, CXXNewExpr>(Parent))
    return true;
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent)) {
    const CXXRecordDecl *Made = Construct->getConstructor()->getParent();
    return Construct->getConstructor()->isCopyOrMoveConstructor() ||
           (Made->isInStdNamespace() && Construct->getNumArgs() >= 1);
  }
  const auto *Expression = dyn_cast<Expr>(Parent);
  return Expression && stripped(Expression) != Expression;
}

const ValueDecl *declaredWith(const DeclStmt *Statement, const Stmt *Init) {
  for (const Decl *D : Statement->decls())
    if (const auto *Variable = dyn_cast<VarDecl>(D))
      if (Variable->getInit() == Init)
        return Variable;
  return nullptr;
}

const ValueDecl *initialisedMember(const FunctionDecl *Function,
                                   const Stmt *Init) {
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Function))
    for (const CXXCtorInitializer *One : Constructor->inits())
      if (One->getInit() == Init)
        return One->getAnyMember();
  return nullptr;
}

/// What the temporary `Node` ends up in, if that is plain to see.
AccessPath destination(const Expr *Node, const Body &In) {
  const Stmt *Child = Node;
  for (const Stmt *Up = In.parent(Child); Up; Child = Up, Up = In.parent(Up)) {
    if (const auto *Statement = dyn_cast<DeclStmt>(Up))
      return {declaredWith(Statement, Child), ""};
    if (const auto *Assign = dyn_cast<BinaryOperator>(Up))
      return Assign->isAssignmentOp() && Assign->getRHS() == Child
                 ? accessPath(Assign->getLHS())
                 : AccessPath{};
    if (const auto *Assign = dyn_cast<CXXOperatorCallExpr>(Up))
      return Assign->getOperator() == OO_Equal && Assign->getArg(1) == Child
                 ? accessPath(Assign->getArg(0))
                 : AccessPath{};
    if (const auto *Member = dyn_cast<MemberExpr>(Up)) {
      // a builder: the call returns the object again
      const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(In.parent(Member));
      if (!Call ||
          recordOf(Call->getType()) != recordOf(Member->getBase()->getType()))
        return {};
      Up = Call;
      continue;
    }
    if (!passesOn(Up))
      return {};
  }
  return {initialisedMember(In.function(), Child), ""};
}

bool isPointerLike(QualType Type) {
  if (Type->isPointerType())
    return true;
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace();
}

} // namespace

bool PoolObject::isExact(bool Created) const {
  if (Temporary)
    return Created || isa<CXXConstructExpr, InitListExpr>(Temporary);
  if (!Decl || StringRef(Steps).contains("[]") || isa<ParmVarDecl>(Decl) ||
      Decl->getType()->isReferenceType())
    return false;
  return Created || !isPointerLike(Decl->getType());
}

std::string PoolObject::text() const {
  return Decl ? Decl->getNameAsString() + Steps : "";
}

PoolObject poolObject(const Expr *Node, const Body *In,
                      const ValueDecl *Owner) {
  const Expr *Start = chainStart(Node);
  PoolObject Object;
  AccessPath Path = accessPath(Start);
  if (!Path && In)
    Path = destination(Start, *In);
  else if (!Path)
    Path.Root = Owner;
  Object.Decl =
      Path.Root ? cast<ValueDecl>(Path.Root->getCanonicalDecl()) : nullptr;
  Object.Steps = Path.Steps;
  if (!Object.Decl)
    Object.Temporary = Start;
  return Object;
}

} // namespace fanout
