// Functions that check a size for their caller. See Guards.h.

#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {

/// A helper may ask another one, so deep.
static constexpr unsigned MostHelpers = 3;

/// The terms of a returned condition, without `!`: a && b.
static SmallVector<const Expr *, 4> termsOf(const Expr *Returned,
                                            bool &Negated) {
  const Expr *Value = stripped(Returned);
  for (const auto *Not = dyn_cast<UnaryOperator>(Value);
       Not && Not->getOpcode() == UO_LNot;
       Not = dyn_cast<UnaryOperator>(Value)) {
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
  return Terms;
}

/// `return v.size() <= kMax;`
std::optional<HelperCheck>
Guards::returnedComparison(const AccessPath &Subject, const Expr *Returned,
                           const Body &Helper) {
  bool Negated = false;
  for (const Expr *Term : termsOf(Returned, Negated))
    for (const SizeComparison &C : comparisons(Term))
      if (S.subject(C.Subject) == Subject)
        if (Size Bound = S.count(C.Bound, Helper); Bound.bounded())
          return HelperCheck{Bound, C.WhenTrue != Negated, false};
  return std::nullopt;
}

/// `return true;` where only a small size gets to.
std::optional<HelperCheck> Guards::returnedLiteral(const Evidence &Inside,
                                                   const Expr *Returned,
                                                   const Body &Helper) const {
  bool Literal = false;
  if (!Inside.First || Returned->isValueDependent() ||
      !Returned->getType()->isBooleanType() ||
      !Returned->EvaluateAsBooleanCondition(Literal, P.context()))
    return std::nullopt;
  std::optional<Point> At = Helper.point(Returned);
  if (!At || Helper.reaches(Helper.entry(), *At, Inside.Small))
    return std::nullopt;
  return HelperCheck{Inside.First->Bound, Literal, false};
}

/// What the helper's end says about the size of what its parameter holds.
std::optional<HelperCheck> Guards::checkInside(const AccessPath &Subject,
                                               const Body &Helper) {
  Evidence Inside;
  addBranches(Subject, Helper, Inside);
  if (Subject.Root->getType()->isReferenceType())
    addStatements(Subject, Helper, Inside); // the caller's own: resize(k)
  if (Inside.First &&
      !Helper.reaches(Helper.entry(), Helper.exit(), Inside.Small))
    return HelperCheck{Inside.First->Bound, true, true}; // throws otherwise
  for (const Expr *E : Helper.expressions()) {
    if (!isa_and_nonnull<ReturnStmt>(Helper.parent(E)))
      continue;
    if (auto Compared = returnedComparison(Subject, E, Helper))
      return Compared;
    if (auto Known = returnedLiteral(Inside, E, Helper))
      return Known;
  }
  QualType Returned = Helper.function()->getReturnType();
  if (Inside.First && !Returned->isBooleanType() && !Returned->isVoidType())
    return HelperCheck{Inside.First->Bound, false, false}; // a status
  return std::nullopt;
}

std::optional<HelperCheck> Guards::helperCheck(const AccessPath &Subject,
                                               const Call &C) {
  const Body *Helper = P.body(C.Callee);
  if (!Helper || !Helper->hasGraph() || Depth > MostHelpers)
    return std::nullopt;
  std::optional<HelperCheck> Result;
  ++Depth;
  for (unsigned I = 0;
       !Result && I < C.Args.size() && I < C.Callee->getNumParams(); ++I) {
    AccessPath Passed = S.subject(C.Args[I]);
    if (!Passed || !Passed.covers(Subject))
      continue;
    AccessPath Inner{Helper->function()->getParamDecl(I)->getCanonicalDecl(),
                     Passed == Subject
                         ? ""
                         : Subject.Steps.substr(Passed.Steps.size())};
    Result = checkInside(Inner, *Helper);
  }
  --Depth;
  return Result;
}

} // namespace fanout
