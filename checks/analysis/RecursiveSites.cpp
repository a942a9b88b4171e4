// Sites whose repetition is a recursion. See Sites.h.

#include "checks/analysis/Sites.h"

#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

/// True if a recursive call stands in a loop: the call is then the site.
bool SiteBuilder::callsItselfInLoop(const Body &In) const {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    return Callee && All.sameCycle(*Callee, In) && !In.loops(E).empty();
  });
}

/// True if the work can still run while the function calls itself: a join
/// before that call ends it, unless the task itself recurses.
bool SiteBuilder::runsDuringRecursion(
    const SpawnEvent &Event, const Body &In,
    const std::vector<Candidate> &Candidates) const {
  if (Event.Task && All.sameCycle(*Event.Task, In))
    return true;
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  Cuts Joins;
  for (const Candidate &C : Candidates)
    if (C.Joins && C.Fact.Rejected.empty()) {
      Joins.Points.insert(C.Places.Points.begin(), C.Places.Points.end());
      Joins.Edges.insert(C.Places.Edges.begin(), C.Places.Edges.end());
    }
  return !At || llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    if (Callee != &In) // through others: how deep is not known
      return false;
    std::optional<Point> Again = In.point(E);
    return !Again || In.reaches(*At, *Again, Joins) || In.isWithin(E, Event.At);
  });
}

void SiteBuilder::addRecursion(const SpawnEvent &Event, const Body &In,
                               const std::vector<Candidate> &Candidates,
                               FanoutSite &Site, Size &Trip) {
  if (!All.isRecursive(In) || !Site.Repeaters.empty() || Event.Depth > 0 ||
      callsItselfInLoop(In) || !runsDuringRecursion(Event, In, Candidates))
    return;
  // a test of a parameter against something other than nothing ends the
  // recursion early
  bool Limited = false;
  for (const Branch &B : In.branches())
    for (const SizeComparison &C : Guards(S, P).comparisons(B.Condition)) {
      AccessPath Tested = S.subject(C.Subject);
      Size Bound = S.count(C.Bound, In);
      bool Base =
          Bound.From == Origin::Constant && Bound.Value.value_or(0) <= 1;
      const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Tested.Root);
      bool Number = Parameter && Parameter->getType()->isIntegerType();
      Limited |= Parameter && Bound.bounded() && (!Base || Number);
    }
  Repeater R;
  R.What = Repeater::Recursion;
  R.Where = locate(P.context(), In.function()->getLocation());
  Size One;
  bool Takes = llvm::any_of(
      In.function()->parameters(), [](const ParmVarDecl *Parameter) {
        QualType Type = Parameter->getType().getNonReferenceType();
        return Type->isPointerType() || Type->isRecordType();
      });
  if (Limited || !Takes)
    One = {Origin::Unknown,
           std::nullopt,
           {},
           nullptr,
           "the depth of the recursion"};
  else
    One = {Origin::Input, std::nullopt, {}, nullptr, ""};
  R.Trip = tripCount(One, P.context());
  R.Trip.Subject = Site.Function;
  Site.Repeaters.push_back(R);
  Trip = larger(Trip, One);
}

} // namespace fanout
