#include "checks/analysis/Guards.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

SmallVector<SizeComparison, 2>
Guards::comparisons(const Expr *Condition) const {
  const Expr *Core = stripped(Condition);
  const Expr *Left = nullptr, *Right = nullptr;
  BinaryOperatorKind Op = BO_Comma;
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core)) {
    Left = Binary->getLHS(), Right = Binary->getRHS(), Op = Binary->getOpcode();
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core);
             Operator && Operator->getNumArgs() == 2 &&
             Operator->isComparisonOp()) {
    Left = Operator->getArg(0), Right = Operator->getArg(1);
    Op = BinaryOperator::getOverloadedOpcode(Operator->getOperator());
  } else if (const auto *Rewritten =
                 dyn_cast<CXXRewrittenBinaryOperator>(Core)) {
    Left = Rewritten->getLHS(), Right = Rewritten->getRHS(),
    Op = Rewritten->getOpcode();
  }
  switch (Op) {
  case BO_GT:
  case BO_GE: // Left > Right: false side bounds Left, true side bounds Right
    return {{Left, Right, false}, {Right, Left, true}};
  case BO_LT:
  case BO_LE:
    return {{Left, Right, true}, {Right, Left, false}};
  case BO_EQ:
    return {{Left, Right, true, true}, {Right, Left, true, true}};
  case BO_NE:
    return {{Left, Right, false, true}, {Right, Left, false, true}};
  default:
    return {};
  }
}

static bool isAssertion(const ASTContext &Context, SourceLocation Loc) {
  while (Loc.isMacroID()) {
    if (macroName(Context, Loc) == "assert")
      return true;
    Loc = Context.getSourceManager().getImmediateMacroCallerLoc(Loc);
  }
  return false;
}

void Guards::addBranches(const AccessPath &Subject, const Body &In, Cuts &Found,
                         std::optional<SizeGuard> &First) {
  for (const Branch &B : In.branches()) {
    if (isAssertion(P.context(), B.Condition->getBeginLoc()))
      continue; // gone in a release build
    const Stmt *Terminator = B.Block->getTerminatorStmt();
    if (isa_and_nonnull<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(
            Terminator))
      continue;
    for (const SizeComparison &C : comparisons(B.Condition)) {
      if (S.subject(C.Subject) != Subject)
        continue;
      Size Bound = S.count(C.Bound, In);
      AccessPath Limit = accessPath(C.Bound);
      if (Limit && Limit.Root == Subject.Root && isa<ParmVarDecl>(Limit.Root) &&
          !Limit.Steps.empty())
        continue; // the request states its own limit
      if (!B.knows(C.WhenTrue))
        continue;
      bool Zero =
          Bound.From == Origin::Constant && Bound.Value.value_or(1) == 0;
      if (!Bound.bounded() || (Zero && !C.WhenTrue))
        continue; // a check for empty is no bound
      Found.Edges.insert({B.Block, B.edge(C.WhenTrue)});
      if (!First)
        First = SizeGuard{B.Condition, Bound};
    }
    std::optional<Call> C = asCall(stripped(B.Condition));
    // `auto status = validate(req); if (!status.ok()) return status;`
    const Expr *Origin = nullptr;
    if (C && C->Object)
      Origin = stripped(C->Object);
    else if (const auto *Ref = dyn_cast<DeclRefExpr>(stripped(B.Condition)))
      Origin = Ref;
    if (const auto *Ref = dyn_cast_or_null<DeclRefExpr>(Origin))
      if (const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
          Variable && Variable->getInit())
        if (std::optional<Call> Made = asCall(stripped(Variable->getInit()));
            Made && P.body(Made->Callee))
          C = Made;
    bool WhenTrue = false, OnReturn = false;
    if (C && helperChecks(Subject, *C, WhenTrue, OnReturn, First)) {
      bool IsBool = C->Callee->getReturnType()->isBooleanType();
      if (IsBool && !B.knows(WhenTrue))
        continue;
      if (IsBool)
        Found.Edges.insert({B.Block, B.edge(WhenTrue)});
      else // a status: whichever side goes on was checked
        for (unsigned Side : {0u, 1u})
          Found.Edges.insert({B.Block, Side});
    }
  }
}

/// True if the callee compares the size of what it is passed with a bound and
/// leaves early. `WhenTrue`: the result that means small (for bool results).
bool Guards::helperChecks(const AccessPath &Subject, const Call &C,
                          bool &WhenTrue, bool &OnReturn,
                          std::optional<SizeGuard> &First) {
  const Body *Helper = P.body(C.Callee);
  if (!Helper || !Helper->hasGraph() || Depth > 3)
    return false;
  for (unsigned I = 0; I < C.Args.size() && I < C.Callee->getNumParams(); ++I) {
    AccessPath Passed = S.subject(C.Args[I]);
    bool Same = Passed == Subject;
    if (!Passed || !(Passed.covers(Subject)))
      continue;
    AccessPath Inner{Helper->function()->getParamDecl(I)->getCanonicalDecl(),
                     Same ? "" : Subject.Steps.substr(Passed.Steps.size())};
    ++Depth;
    // returns normally only when small: throws or aborts otherwise
    Cuts Found;
    std::optional<SizeGuard> Inside;
    addBranches(Inner, *Helper, Found, Inside);
    if (Inside && !Helper->reaches(Helper->entry(), Helper->exit(), Found)) {
      OnReturn = true;
      WhenTrue = true;
      --Depth;
      First = First ? First : std::optional(SizeGuard{C.Site, Inside->Bound});
      return true;
    }
    // otherwise its result tells: which constant is returned only when small?
    bool Result = false;
    for (const Expr *E : Helper->expressions()) {
      const auto *Return = dyn_cast_or_null<ReturnStmt>(Helper->parent(E));
      if (!Return)
        continue;
      bool Negated = false;
      const Expr *Value = stripped(E);
      while (const auto *Not = dyn_cast<UnaryOperator>(Value)) {
        if (Not->getOpcode() != UO_LNot)
          break;
        Negated = !Negated;
        Value = stripped(Not->getSubExpr());
      }
      SmallVector<const Expr *, 4> Terms{Value};
      for (unsigned T = 0; T < Terms.size(); ++T)
        if (const auto *And = dyn_cast<BinaryOperator>(Terms[T]);
            And && And->isLogicalOp()) {
          Terms.push_back(stripped(And->getLHS()));
          Terms.push_back(stripped(And->getRHS()));
        }
      for (const Expr *Term : Terms)
        for (const SizeComparison &Compare : comparisons(Term))
          if (S.subject(Compare.Subject) == Inner &&
              S.count(Compare.Bound, *Helper).bounded()) {
            WhenTrue = Compare.WhenTrue != Negated;
            Result = true;
            First = First ? First
                          : std::optional(SizeGuard{
                                C.Site, S.count(Compare.Bound, *Helper)});
          }
      if (Result)
        break;
      bool Literal = false;
      if (Inside && !E->isValueDependent() && E->getType()->isBooleanType() &&
          E->EvaluateAsBooleanCondition(Literal, P.context()))
        if (std::optional<Point> At = Helper->point(E);
            At && !Helper->reaches(Helper->entry(), *At, Found)) {
          WhenTrue = Literal; // reached only through the small side
          Result = true;
          First =
              First ? First : std::optional(SizeGuard{C.Site, Inside->Bound});
          break;
        }
    }
    bool Status = !C.Callee->getReturnType()->isBooleanType() &&
                  !C.Callee->getReturnType()->isVoidType();
    if (!Result && Inside && Status) {
      First = First ? First : std::optional(SizeGuard{C.Site, Inside->Bound});
      Result = true;
    }
    --Depth;
    if (Result)
      return true;
  }
  return false;
}

/// Statements after which the size is bounded: resize(k), n = min(n, k), a
/// helper that throws when there are too many.
void Guards::addStatements(const AccessPath &Subject, const Body &In,
                           Cuts &Found, std::optional<SizeGuard> &First) {
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    if (C && C->Object && containerOp(C->Callee) == ContainerOp::Resize &&
        !C->Args.empty() && accessPath(C->Object) == Subject) {
      Size To = S.count(C->Args[0], In);
      if (!To.bounded())
        continue;
      Found.add(In.point(E));
      First = First ? First : std::optional(SizeGuard{E, To});
    } else if (const auto *Copy = dyn_cast<CXXOperatorCallExpr>(E);
               Copy && Copy->getOperator() == OO_Equal &&
               Copy->getNumArgs() == 2 &&
               accessPath(Copy->getArg(0)) ==
                   Subject) { // items = items.first(k)
      Size To = S.collection(Copy->getArg(1), In);
      if (!To.bounded())
        continue;
      Found.add(In.point(E));
      First = First ? First : std::optional(SizeGuard{E, To});
    } else if (C && C->Callee) {
      bool WhenTrue = false, OnReturn = false;
      std::optional<SizeGuard> Inside;
      if (helperChecks(Subject, *C, WhenTrue, OnReturn, Inside) && OnReturn) {
        Found.add(In.point(E));
        First = First ? First : Inside;
      }
    } else if (const auto *Assign = dyn_cast<BinaryOperator>(E);
               Assign && Assign->getOpcode() == BO_Assign &&
               accessPath(Assign->getLHS()) == Subject) {
      Size To = S.count(Assign->getRHS(), In);
      if (!To.bounded())
        continue;
      Found.add(In.point(E));
      First = First ? First : std::optional(SizeGuard{E, To});
    }
  }
}

std::optional<SizeGuard> Guards::inBody(const AccessPath &Subject,
                                        const Stmt *At, const Body &In) {
  if (!In.hasGraph())
    return std::nullopt;
  std::optional<Point> Place = In.point(At);
  if (!Place)
    return std::nullopt;
  Cuts Found;
  std::optional<SizeGuard> First;
  addBranches(Subject, In, Found, First);
  addStatements(Subject, In, Found, First);
  if (!First || In.reaches(In.entry(), *Place, Found))
    return std::nullopt;
  for (const Expr *E :
       In.expressions()) { // what grows behind the check is not checked
    std::optional<Call> C = asCall(E);
    if (!C || !C->Object || containerOp(C->Callee) != ContainerOp::Add ||
        accessPath(C->Object) != Subject)
      continue;
    if (std::optional<Point> Grows = In.point(E);
        Grows && In.reaches(*Grows, *Place, Found))
      return std::nullopt;
  }
  return First;
}

std::optional<SizeGuard> Guards::find(const AccessPath &Subject, const Stmt *At,
                                      const Body &In) {
  if (!Subject || Depth > 6)
    return std::nullopt;
  if (auto Here = inBody(Subject, At, In))
    return Here;
  ++Depth;
  std::optional<SizeGuard> Result;
  if (const LambdaExpr *Lambda = P.lambda(In)) {
    Result = find(Subject, Lambda, *P.enclosing(In));
  } else if (const auto *Parameter = dyn_cast<ParmVarDecl>(Subject.Root);
             Parameter && P.isInternal(In.function()) &&
             !P.callers(In.function()).empty()) {
    for (const CallSite &Caller : P.callers(In.function())) {
      std::optional<Call> C = asCall(Caller.Site);
      const Expr *Arg =
          C ? C->arg(Parameter->getFunctionScopeIndex()) : nullptr;
      AccessPath Passed = Arg ? S.subject(Arg) : AccessPath{};
      if (Passed)
        Passed.Steps += Subject.Steps;
      Result = find(Passed, Caller.Site, *Caller.In);
      if (!Result)
        break;
    }
  }
  --Depth;
  return Result;
}

} // namespace fanout
