// Where a container of work loses elements: what joins when it is destroyed is
// waited for there. See Limits.h.

#include "checks/analysis/Limits.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// What the container is called in the function that gets it, or that is a
/// method of the same object.
static AccessPath inCallee(const AccessPath &Container, const Call &C,
                           const FunctionDecl *Callee) {
  bool Own = isa_and_nonnull<FieldDecl>(Container.Root) && C.Object &&
             isa<CXXThisExpr>(stripped(C.Object));
  if (Own)
    return Container;
  for (const ParmVarDecl *Parameter : Callee->parameters()) {
    const Expr *Arg = C.arg(Parameter->getFunctionScopeIndex());
    QualType Type = Parameter->getType();
    if (Arg && Type->isLValueReferenceType() &&
        !Type.getNonReferenceType().isConstQualified() &&
        accessPath(Arg) == Container)
      return {Parameter, ""};
  }
  return {};
}

/// True if the helper always empties the container by clear(), and lets none of
/// its elements go before.
static bool clears(const Call &C, const AccessPath &Container, const Body &In,
                   const Summaries &All) {
  const Body *Helper = All.program().body(C.Callee);
  AccessPath Inner = Helper && Helper != &In && Helper->hasGraph()
                         ? inCallee(Container, C, Helper->function())
                         : AccessPath{};
  if (!Inner)
    return false;
  Cuts Clears;
  for (const Expr *E : Helper->expressions()) {
    std::optional<Call> Does = asCall(E);
    if (Does && isStdFunction(Does->Callee, {"move", "swap", "exchange"}))
      return false; // elsewhere
    if (Does && Does->Object && Does->Args.empty() &&
        containerOp(Does->Callee) == ContainerOp::Remove &&
        accessPath(Does->Object) == Inner && Does->Callee->getName() == "clear")
      Clears.add(Helper->point(E));
  }
  bool LetsGo =
      llvm::any_of(All.of(Helper).Operations, [&](const Operation &Op) {
        return Op.Means == Role::Detach;
      });
  return !LetsGo && !Clears.Points.empty() &&
         !Helper->reaches(Helper->entry(), Helper->exit(), Clears);
}

/// Where elements of the container are destroyed or given away.
SmallVector<const Expr *, 4>
LimitFinder::removals(const AccessPath &Container) const {
  SmallVector<const Expr *, 4> Result;
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    ContainerOp Does = containerOp(C->Callee);
    bool Method = C->Object &&
                  (Does == ContainerOp::Remove || Does == ContainerOp::Resize ||
                   Does == ContainerOp::Replace) &&
                  accessPath(C->Object) == Container;
    const auto *Assign = dyn_cast<CXXOperatorCallExpr>(E);
    bool Assigned = Assign && Assign->getOperator() == OO_Equal &&
                    accessPath(Assign->getArg(0)) == Container;
    if (Method || Assigned || clears(*C, Container, In, All))
      Result.push_back(E);
  }
  return Result;
}

} // namespace fanout
