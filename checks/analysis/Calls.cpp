// Calls of any kind in one form. See CallModel.h.

#include "checks/analysis/CallModel.h"

using namespace clang;

namespace fanout {

unsigned Call::writtenArgs() const {
  return llvm::count_if(
      Args, [](const Expr *A) { return !isa<CXXDefaultArgExpr>(A); });
}

const Expr *Call::arg(int Index) const {
  int Size = static_cast<int>(Args.size());
  if (Index < 0)
    Index += static_cast<int>(writtenArgs());
  return Index >= 0 && Index < Size ? Args[Index] : nullptr;
}

const Expr *Call::at(const Place &Where) const {
  switch (Where.What) {
  case Place::Argument:
    return arg(Where.Index);
  case Place::Object:
    return Object;
  case Place::Result:
    return Site;
  case Place::Nowhere:
    return nullptr;
  }
  return nullptr;
}

static Call fromOperator(const CXXOperatorCallExpr *Operator) {
  Call C;
  C.Site = Operator;
  C.Callee = Operator->getDirectCallee();
  unsigned First = 0;
  if (Operator->getOperator() == OO_Call && Operator->getNumArgs() > 0) {
    C.Object = Operator->getArg(0);
    First = 1;
  }
  for (unsigned I = First; I < Operator->getNumArgs(); ++I)
    C.Args.push_back(Operator->getArg(I));
  return C;
}

std::optional<Call> madeBy(const Expr *Node) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    return fromOperator(Operator);
  Call C;
  C.Site = Node;
  if (const auto *Plain = dyn_cast<CallExpr>(Node)) {
    C.Callee = Plain->getDirectCallee();
    if (const auto *Method = dyn_cast<CXXMemberCallExpr>(Node)) {
      C.Object = Method->getImplicitObjectArgument();
      if (!C.Callee)
        C.Callee = Method->getMethodDecl();
    }
    C.Args.assign(Plain->arg_begin(), Plain->arg_end());
    return C;
  }
  const auto *Construct = cast<CXXConstructExpr>(Node);
  C.Callee = Construct->getConstructor();
  C.Args.assign(Construct->arg_begin(), Construct->arg_end());
  return C;
}

static const Expr *strippedOnce(const Expr *Node) {
  Node = Node->IgnoreParenCasts();
  if (const auto *Cleanups = dyn_cast<ExprWithCleanups>(Node))
    return Cleanups->getSubExpr();
  if (const auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Node))
    return Temporary->getSubExpr();
  if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(Node))
    return Bound->getSubExpr();
  if (const auto *Default = dyn_cast<CXXDefaultArgExpr>(Node))
    return Default->getExpr();
  if (const auto *Constant = dyn_cast<ConstantExpr>(Node))
    return Constant->getSubExpr();
  if (const auto *Substituted = dyn_cast<SubstNonTypeTemplateParmExpr>(Node))
    return Substituted->getReplacement();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Node))
    if (Construct->getNumArgs() == 1 &&
        Construct->getConstructor()->isCopyOrMoveConstructor())
      return Construct->getArg(0);
  if (const auto *Move = dyn_cast<CallExpr>(Node))
    if (Move->isCallToStdMove() ||
        (Move->getNumArgs() == 1 && Move->getBuiltinCallee() != 0 &&
         Move->getDirectCallee()->isInStdNamespace()))
      return Move->getArg(0); // move, forward, as_const, addressof are builtins
  return Node;
}

const Expr *stripped(const Expr *Node) {
  while (Node) {
    const Expr *Next = strippedOnce(Node);
    if (Next == Node)
      return Node;
    Node = Next;
  }
  return Node;
}

bool isNullPointer(const Expr *Node, const ASTContext &Context) {
  // clang asks for a context it could change, and changes nothing
  return Node->isNullPointerConstant(const_cast<ASTContext &>(Context),
                                     Expr::NPC_ValueDependentIsNotNull) !=
         Expr::NPCK_NotNull;
}

/// What the statements give to a variable: `({ void *p; if (…) p = a(); else p
/// = b(); p; })`, as the macros of GLib have it.
static SmallVector<const Expr *, 4> assignedIn(const StmtExpr *Statements) {
  SmallVector<const Expr *, 4> Found;
  SmallVector<const Stmt *, 16> Stack{Statements->getSubStmt()};
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(Node);
        Assign && Assign->getOpcode() == BO_Assign)
      Found.push_back(Assign->getRHS());
    if (Node)
      Stack.append(Node->child_begin(), Node->child_end());
  }
  return Found;
}

bool isAllocated(const Expr *Node) {
  const Expr *Core = Node ? stripped(Node) : nullptr;
  if (!Core || !Node->getType()->isPointerType())
    return false;
  if (const auto *Statements = dyn_cast<StmtExpr>(Core)) {
    auto Given = assignedIn(Statements);
    return !Given.empty() && llvm::all_of(Given, isAllocated);
  }
  std::optional<Call> C = asCall(Core);
  return C && C->Callee && !C->Callee->hasBody() &&
         (C->Callee->hasAttr<RestrictAttr>() ||
          C->Callee->hasAttr<AllocSizeAttr>());
}

} // namespace fanout
