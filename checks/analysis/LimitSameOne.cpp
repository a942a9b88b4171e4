// Joins of one and the same piece of work again and again. See Limits.h.

#include "checks/analysis/Limits.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {
namespace {

/// The variable whose first element `Node` is: `running.front()`, `running[0]`,
/// `*running.begin()`.
const VarDecl *firstOf(const Expr *Node, const ASTContext &Context) {
  Node = stripped(Node);
  if (const auto *Star = dyn_cast<UnaryOperator>(Node);
      Star && Star->getOpcode() == UO_Deref)
    Node = stripped(Star->getSubExpr());
  if (const auto *Star = dyn_cast<CXXOperatorCallExpr>(Node);
      Star && Star->getNumArgs() == 1)
    Node = stripped(Star->getArg(0));
  std::optional<Call> C = asCall(Node);
  const auto *Method = C ? dyn_cast_or_null<CXXMethodDecl>(C->Callee) : nullptr;
  if (!Method)
    return nullptr;
  StringRef Name = Method->getIdentifier() ? Method->getName() : "";
  bool First = Name == "front" || Name == "begin" || Name == "cbegin" ||
               Name == "first" || Name == "constFirst";
  bool Index = Name == "at" || Method->getOverloadedOperator() == OO_Subscript;
  const Expr *Object = C->Object;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node);
      Index && Operator)
    Object = Operator->getArg(0);
  if (Index)
    First = !C->Args.empty() && isZero(C->Args.back(), Context);
  const auto *Ref =
      First && Object ? dyn_cast<DeclRefExpr>(stripped(Object)) : nullptr;
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

/// True if the use of a container there leaves its first element alone: it asks
/// something, adds at the end, or is part of `Join`.
bool leavesFirst(const DeclRefExpr *Use, const Expr *Join, const Body &In) {
  if (In.isWithin(Use, Join))
    return true;
  const Stmt *Up = In.parent(Use);
  while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
    Up = In.parent(Up);
  const auto *Member = dyn_cast_or_null<MemberExpr>(Up);
  const auto *Method =
      Member ? dyn_cast<CXXMethodDecl>(Member->getMemberDecl()) : nullptr;
  if (!Method || !Method->getIdentifier())
    return false;
  StringRef Name = Method->getName();
  return Method->isConst() || Name == "push_back" || Name == "emplace_back" ||
         Name == "append" || Name == "enqueue" ||
         (Name == "push" && Method->getParent()->isInStdNamespace());
}

/// True if nothing under `Within` takes the first one of the container away.
bool keepsFirst(const VarDecl *Container, const Stmt *Within, const Expr *Join,
                const Body &In) {
  auto Captures = [&](const LambdaExpr *L) {
    return llvm::any_of(L->captures(), [&](const LambdaCapture &Each) {
      return Each.capturesVariable() && Each.getCapturedVar() == Container;
    });
  };
  return llvm::none_of(In.lambdas(), Captures) &&
         llvm::all_of(In.references(Container, Within),
                      [&](const DeclRefExpr *Use) {
                        return leavesFirst(Use, Join, In);
                      });
}

/// What a call that is a join waits for.
const Expr *joinedBy(const Expr *Join) {
  std::optional<Call> C = asCall(Join);
  return C ? (C->Object ? C->Object : C->arg(0)) : nullptr;
}

/// The argument whose first element the helper waits for and leaves where it
/// is.
const VarDecl *firstOfArgument(const Call &C, const Summaries &All) {
  const Program &P = All.program();
  const Body *Helper = P.body(C.Callee);
  if (!Helper)
    return nullptr;
  for (const Expr *E : Helper->expressions()) {
    const FunctionRow *Row = P.model().row(E);
    const Expr *Joined =
        Row && Row->Means == Role::Join ? joinedBy(E) : nullptr;
    const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(
        Joined ? firstOf(Joined, P.context()) : nullptr);
    const Expr *Arg = Parameter && P.owner(Parameter) == Helper &&
                              keepsFirst(Parameter, Helper->root(), E, *Helper)
                          ? C.arg(Parameter->getFunctionScopeIndex())
                          : nullptr;
    const auto *Ref = Arg ? dyn_cast<DeclRefExpr>(stripped(Arg)) : nullptr;
    if (Ref)
      return dyn_cast<VarDecl>(Ref->getDecl());
  }
  return nullptr;
}

} // namespace

/// True if each round waits for the same piece of work, which is over after the
/// first: `if (running.size() >= k) running.front().wait();`
bool LimitFinder::isOfSameOne(const Operation &Join) const {
  auto Around = In.loops(Join.At);
  std::optional<Call> C = asCall(Join.At);
  if (Around.empty() || !C)
    return false;
  const Expr *Joined = joinedBy(Join.At);
  const VarDecl *Container = P.body(C->Callee) ? firstOfArgument(*C, All)
                             : Joined          ? firstOf(Joined, P.context())
                                               : nullptr;
  return Container && P.owner(Container) == &In &&
         !isPerIteration({Container, ""}, Around.back()) &&
         keepsFirst(Container, Around.back(), Join.At, In);
}

} // namespace fanout
