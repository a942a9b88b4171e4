// Which object a function returns. See Getters.h.

#include "checks/analysis/Getters.h"

#include "checks/analysis/CallModel.h"

using namespace clang;

namespace fanout {

/// True for an expression that names nothing that may change: "all", 0.
static bool isWritten(const Stmt *Node) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  bool Varies = (Ref && !isa<EnumConstantDecl>(Ref->getDecl())) ||
                isa<CXXThisExpr, CallExpr>(Node);
  return !Varies && llvm::all_of(Node->children(), [](const Stmt *Child) {
    return !Child || isWritten(Child);
  });
}

static bool namesParameter(const Stmt *Node) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  return (Ref && isa<ParmVarDecl>(Ref->getDecl())) ||
         llvm::any_of(Node->children(), [](const Stmt *Child) {
           return Child && namesParameter(Child);
         });
}

/// The same member each time, or the same element of one: games_["all"].
static bool isSameMember(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Node))
    return isWritten(Element->getIdx()) && isSameMember(Element->getBase());
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    return Operator->getOperator() == OO_Subscript &&
           Operator->getNumArgs() == 2 && isWritten(Operator->getArg(1)) &&
           isSameMember(Operator->getArg(0));
  return isa<MemberExpr>(Node);
}

static bool names(const Stmt *Node, const ValueDecl *Member) {
  const auto *Named = dyn_cast<MemberExpr>(Node);
  return (Named && Named->getMemberDecl() == Member) ||
         llvm::any_of(Node->children(), [&](const Stmt *Child) {
           return Child && names(Child, Member);
         });
}

/// The member behind elements: games_ of games_["all"].
static const ValueDecl *memberOf(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Node))
    return memberOf(Element->getBase());
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    return memberOf(Operator->getArg(0));
  return cast<MemberExpr>(Node)->getMemberDecl();
}

/// True if the statements before the last one neither decide what is returned
/// nor touch it: `log("asked");`.
static bool onlyReturns(const CompoundStmt *Block, const Expr *Given,
                        const VarDecl *Named) {
  const ValueDecl *Member = memberOf(Given);
  return llvm::all_of(Block->body(), [&](const Stmt *Each) {
    const auto *Declares = dyn_cast<DeclStmt>(Each);
    bool Own = Declares && Named && Declares->isSingleDecl() &&
               Declares->getSingleDecl() == Named;
    return Own || Each == Block->body_back() ||
           (isa<Expr, DeclStmt>(Each) && !names(Each, Member));
  });
}

/// The local reference that is returned, if it is one: `int &n = games_["all"];
/// return n;`
static const VarDecl *referenceIn(const Expr *Given) {
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Given);
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Local = Variable && Variable->hasLocalStorage() &&
               Variable->getType()->isReferenceType() && Variable->getInit();
  return Local && !namesParameter(Variable->getInit()) ? Variable : nullptr;
}

static const CompoundStmt *blockOf(const FunctionDecl *Callee) {
  const FunctionDecl *Defined = nullptr;
  return Callee && Callee->hasBody(Defined)
             ? dyn_cast_or_null<CompoundStmt>(Defined->getBody())
             : nullptr;
}

const Expr *objectReturned(const FunctionDecl *Callee) {
  const CompoundStmt *Block = blockOf(Callee);
  const auto *Return = Block && !Block->body_empty()
                           ? dyn_cast<ReturnStmt>(Block->body_back())
                           : nullptr;
  QualType Type = Return ? Callee->getReturnType() : QualType();
  if (!Return || !(Type->isReferenceType() || Type->isPointerType()) ||
      namesParameter(Return))
    return nullptr;
  const Expr *Given = stripped(Return->getRetValue());
  const auto *Unary = dyn_cast<UnaryOperator>(Given); // &only, *only
  return Unary ? stripped(Unary->getSubExpr()) : Given;
}

const Expr *memberReturned(const FunctionDecl *Callee) {
  const Expr *Given = objectReturned(Callee);
  const VarDecl *Named = referenceIn(Given);
  if (Named)
    Given = stripped(Named->getInit());
  bool Same = Given && isSameMember(Given) &&
              onlyReturns(blockOf(Callee), Given, Named);
  return Same ? Given : nullptr;
}

} // namespace fanout
