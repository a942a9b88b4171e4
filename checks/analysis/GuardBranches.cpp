// Where a body proves that a size is small: branches on it and statements that
// make it so. See Guards.h.

#include "checks/analysis/Guards.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

static bool isAssertion(const ASTContext &Context, SourceLocation Loc) {
  while (Loc.isMacroID()) {
    if (macroName(Context, Loc) == "assert")
      return true;
    Loc = Context.getSourceManager().getImmediateMacroCallerLoc(Loc);
  }
  return false;
}

static bool decidesALoop(const Branch &B) {
  return isa_and_nonnull<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(
      B.Block->getTerminatorStmt());
}

/// `if (v.size() > kMax)`
void Guards::addComparisons(const AccessPath &Subject, const Branch &B,
                            const Body &In, Evidence &Found) {
  for (const SizeComparison &C : comparisons(B.Condition)) {
    if (S.subject(C.Subject) != Subject || !B.knows(C.WhenTrue))
      continue;
    AccessPath Limit = accessPath(C.Bound);
    if (Limit && Limit.Root == Subject.Root && isa<ParmVarDecl>(Limit.Root) &&
        !Limit.Steps.empty())
      continue; // the request states its own limit
    Size Bound = S.count(C.Bound, In);
    bool Zero = Bound.From == Origin::Constant && Bound.Value.value_or(1) == 0;
    if (!Bound.bounded() || (Zero && !C.WhenTrue))
      continue; // a check for empty is no bound
    Found.Small.Edges.insert({B.Block, B.edge(C.WhenTrue)});
    Found.note(B.Condition, Bound);
  }
}

/// The call whose answer a branch asks for, also through a variable:
/// `auto status = validate(req); if (!status.ok()) return status;`
static std::optional<Call> askedCall(const Expr *Condition, const Program &P) {
  std::optional<Call> Asked = asCall(stripped(Condition));
  const Expr *Origin = Asked && Asked->Object ? stripped(Asked->Object)
                                              : stripped(Condition);
  const auto *Ref = dyn_cast<DeclRefExpr>(Origin);
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Variable || !Variable->getInit())
    return Asked;
  std::optional<Call> Made = asCall(stripped(Variable->getInit()));
  return Made && P.body(Made->Callee) ? Made : Asked;
}

/// `if (!withinLimit(req))`
void Guards::addHelperAnswer(const AccessPath &Subject, const Branch &B,
                             Evidence &Found) {
  std::optional<Call> C = askedCall(B.Condition, P);
  std::optional<HelperCheck> Answer =
      C ? helperCheck(Subject, *C) : std::nullopt;
  if (!Answer)
    return;
  if (C->Callee->getReturnType()->isBooleanType()) {
    if (!B.knows(Answer->WhenTrue))
      return;
    Found.Small.Edges.insert({B.Block, B.edge(Answer->WhenTrue)});
  } else { // a status: whichever side goes on was checked
    for (unsigned Side : {0u, 1u})
      Found.Small.Edges.insert({B.Block, Side});
  }
  Found.note(C->Site, Answer->Bound);
}

/// `switch (v.size()) { case 0: case 1: break; default: return; }`
void Guards::addSwitches(const AccessPath &Subject, const Body &In,
                         Evidence &Found) {
  for (const CFGBlock *Block : In.switches()) {
    const Expr *Asked = cast<SwitchStmt>(Block->getTerminatorStmt())->getCond();
    if (S.subject(Asked) != Subject)
      continue;
    unsigned Side = 0;
    for (const CFGBlock *Next : Block->succs()) {
      const auto *Case =
          Next ? dyn_cast_or_null<CaseStmt>(Next->getLabel()) : nullptr;
      if (Case) {
        Found.Small.Edges.insert({Block, Side});
        Found.note(Asked, S.count(Case->getRHS() ? Case->getRHS()
                                                 : Case->getLHS(),
                                  In));
      }
      ++Side;
    }
  }
}

void Guards::addBranches(const AccessPath &Subject, const Body &In,
                         Evidence &Found) {
  for (const Branch &B : In.branches()) {
    if (isAssertion(P.context(), B.Condition->getBeginLoc()))
      continue; // gone in a release build
    if (decidesALoop(B))
      continue;
    addComparisons(Subject, B, In, Found);
    addHelperAnswer(Subject, B, Found);
  }
  addSwitches(Subject, In, Found);
}

/// What `E` makes of the subject, when it gives it a new size: resize(k),
/// items = items.first(k), n = min(n, k).
std::optional<Size> Guards::resized(const AccessPath &Subject, const Expr *E,
                                    const Body &In) {
  std::optional<Call> C = asCall(E);
  if (C && C->Object && containerOp(C->Callee) == ContainerOp::Resize &&
      !C->Args.empty() && accessPath(C->Object) == Subject)
    return S.count(C->Args[0], In);
  if (const auto *Copy = dyn_cast<CXXOperatorCallExpr>(E);
      Copy && Copy->getOperator() == OO_Equal && Copy->getNumArgs() == 2 &&
      accessPath(Copy->getArg(0)) == Subject)
    return S.collection(Copy->getArg(1), In);
  if (const auto *Assign = dyn_cast<BinaryOperator>(E);
      Assign && Assign->getOpcode() == BO_Assign &&
      accessPath(Assign->getLHS()) == Subject)
    return S.count(Assign->getRHS(), In);
  return std::nullopt;
}

void Guards::addStatements(const AccessPath &Subject, const Body &In,
                           Evidence &Found) {
  for (const Expr *E : In.expressions()) {
    std::optional<Size> Now = resized(Subject, E, In);
    if (!Now)
      if (std::optional<Call> C = asCall(E); C && C->Callee)
        if (auto Check = helperCheck(Subject, *C); Check && Check->OnReturn)
          Now = Check->Bound;
    if (!Now || !Now->bounded())
      continue;
    Found.Small.add(In.point(E));
    Found.note(E, *Now);
  }
}

} // namespace fanout
