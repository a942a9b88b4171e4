// The loops around what starts work, and what limits each. See Sites.h.

#include "checks/analysis/Annotations.h"
#include "checks/analysis/DecidedBranches.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Sites.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/UnitsOfWork.h"

using namespace clang;

namespace fanout {

static Repeater::Kind kindOf(const Stmt *Loop) {
  if (isa<CXXForRangeStmt>(Loop))
    return Repeater::RangeFor;
  if (isa<WhileStmt>(Loop))
    return Repeater::While;
  return isa<DoStmt>(Loop) ? Repeater::Do : Repeater::For;
}

/// True if no round of the loop gets past the cuts.
static bool holds(const Cuts &Places, Point Spawn, Point Header,
                  const Body &In) {
  return !In.reaches(Spawn, Header, Places) ||
         !In.reaches(Header, Spawn, Places);
}

/// Those of the candidates that hold the loop: each one alone, or else the
/// fewest that do it together. A join behind the loop is none of them.
static SmallVector<const Candidate *, 4>
holding(ArrayRef<const Candidate *> Accepted, std::optional<Point> Spawn,
        std::optional<Point> Header, const Body &In) {
  SmallVector<const Candidate *, 4> Result;
  if (Spawn && Header)
    for (const Candidate *C : Accepted)
      if (C->Always || holds(C->Places, *Spawn, *Header, In))
        Result.push_back(C);
  if (!Result.empty() || !Spawn || !Header)
    return Result.empty() ? SmallVector<const Candidate *, 4>(Accepted)
                          : Result;
  Result.assign(Accepted.begin(), Accepted.end());
  for (const Candidate *C : llvm::reverse(Accepted)) {
    Cuts Others;
    for (const Candidate *Other : Result)
      if (Other != C)
        Others.add(Other->Places);
    if (holds(Others, *Spawn, *Header, In))
      llvm::erase(Result, C);
  }
  return Result;
}

/// What may hold the loop together with the cuts that do hold.
static const Candidate *doubt(const Stmt *Loop, std::optional<Point> Spawn,
                              std::optional<Point> Header, Cuts Held,
                              const LimitFinder &Limits,
                              const std::vector<Candidate> &Candidates,
                              const Body &In) {
  const Candidate *First = nullptr;
  for (const Candidate &C : Candidates) {
    if (!C.Unsure || Limits.isPerIteration(C, Loop))
      continue;
    Held.add(C.Places);
    First = First ? First : &C;
  }
  return First && Spawn && Header && holds(Held, *Spawn, *Header, In) ? First
                                                                      : nullptr;
}

/// Where the loop changes the variable or the member that it counts with.
static SmallVector<const Expr *, 4>
counted(const Expr *Counter, const Stmt *Loop, const Body &In, Sizes &S) {
  if (const DeclRefExpr *Use = countingUse(Counter)) {
    ArrayRef<const DeclRefExpr *> Writes = In.writes(Use->getDecl(), Loop);
    return {Writes.begin(), Writes.end()};
  }
  AccessPath Member = accessPath(Counter);
  return isa<MemberExpr>(stripped(Counter)) && Member
             ? S.changes(Member, Loop, In)
             : SmallVector<const Expr *, 4>();
}

/// The comparisons that end the loop by counters which a round may leave as
/// they are although it starts something: `if (urgent) ++n;`.
static SmallVector<const Expr *, 2> uncounted(const Stmt *Loop, Point Spawn,
                                              Point Header, Cuts Others,
                                              const Body &In, Sizes &S) {
  for (const Stmt *Outer : In.loops(Loop))
    if (Outer != Loop)
      Others.add(In.header(Outer));
  SmallVector<const Expr *, 2> Result;
  SmallVector<const Expr *, 4> Parts;
  if (const Expr *Condition = conditionOf(Loop))
    Parts.push_back(stripped(Condition));
  while (!Parts.empty()) {
    const Expr *Part = Parts.pop_back_val();
    const auto *Binary = dyn_cast<BinaryOperator>(Part);
    if (Binary && Binary->getOpcode() == BO_LAnd)
      Parts.append({stripped(Binary->getLHS()), stripped(Binary->getRHS())});
    if (!Binary || !Binary->isRelationalOp())
      continue;
    auto Changes = counted(Binary->getLHS(), Loop, In, S);
    Cuts Counts = Others;
    for (const Expr *Change : Changes)
      Counts.add(In.point(Change));
    bool Itself = Counts.Points.contains({Spawn.Block, Spawn.Index});
    if (!Changes.empty() && !Itself && !holds(Counts, Spawn, Header, In))
      Result.push_back(Part);
  }
  return Result;
}

void SiteBuilder::addLoops(const SpawnEvent &Event, const Body &In,
                           const LimitFinder &Limits,
                           const std::vector<Candidate> &Candidates,
                           FanoutSite &Site, Size &Trip) {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  auto Loops = In.loops(Event.At);
  size_t Declared = 0; // so many of them are bounded by an annotation
  for (size_t I = 0; I < Loops.size(); ++I) {
    const Stmt *Outer = I + 1 < Loops.size() ? Loops[I + 1] : nullptr;
    if (auto Fact = declaredBound(Loops[I], Outer, In, P)) {
      addFact(*Fact, Site);
      Declared = I + 1;
      if (Site.Trip.Subject.empty())
        Site.Trip = tripCount(S.ofLoop(Loops[I], In), P.context());
    }
  }
  for (const Stmt *Loop : ArrayRef(Loops).drop_front(Declared)) {
    std::optional<Point> Header =
        In.hasGraph() ? In.header(Loop) : std::nullopt;
    bool Known = At && Header;
    if (Known &&
        (!In.reaches(*At, *Header, {}) || !In.reaches(*Header, *At, {})))
      continue; // leaves the loop after the spawn
    Cuts All;
    SmallVector<const Candidate *, 8> Accepted;
    for (const Candidate &C : Candidates)
      if (C.Fact.Rejected.empty() &&
          (C.Joins || !Limits.isPerIteration(C, Loop))) {
        All.add(C.Places);
        Accepted.push_back(&C);
      }
    if (Known && !Accepted.empty() && !holds(All, *At, *Header, In))
      All.add(decidedAgainst(*At, In));
    bool Always = llvm::any_of(Candidates, [](const Candidate &C) {
      return C.Always && C.Fact.Rejected.empty();
    });
    if (Always || (Known && holds(All, *At, *Header, In))) {
      for (const Candidate *C : holding(Accepted, At, Header, In))
        addFact(C->Fact, Site);
      if (Site.Trip.Subject.empty())
        Site.Trip = tripCount(S.ofLoop(Loop, In), P.context());
      continue;
    }
    Size One = S.ofLoop(Loop, In);
    if (Known && One.bounded()) {
      Cuts Failures;
      for (const Candidate &C : Candidates)
        if (C.Fact.Name.empty())
          Failures.add(C.Places);
      if (auto Except = uncounted(Loop, *At, *Header, Failures, In, S);
          !Except.empty())
        One = S.ofLoop(Loop, In, Except);
    }
    if (const Candidate *Doubt =
            doubt(Loop, At, Header, All, Limits, Candidates, In))
      One = {Origin::Unknown, std::nullopt, {}, nullptr, Doubt->Fact.Rejected};
    else if (!Event.Doubt.empty())
      One = {Origin::Unknown, std::nullopt, {}, nullptr, Event.Doubt};
    if (One.From == Origin::Configured &&
        startsForEachUnit(Event, Loop, One, In, P))
      One.From = Origin::Input;
    if (One.outside())
      One = S.onceAKey(Event.At, Loop, In).value_or(One);
    Repeater R;
    R.What = kindOf(Loop);
    R.Where = locate(P.context(), Loop->getBeginLoc());
    R.Trip = tripCount(One, P.context());
    applyGuard(Event, In, Site, R, One);
    Site.Repeaters.push_back(R);
    Trip = larger(Trip, One);
  }
}

void SiteBuilder::applyGuard(const SpawnEvent &Event, const Body &In,
                             FanoutSite &Site, Repeater &R, Size &One) {
  auto Guard = One.bounded() ? std::nullopt : G.find(One, Event.At, In);
  if (!Guard)
    return;
  Limiter Fact;
  Fact.What = Limiter::SizeGuard;
  Fact.Name = sourceText(P.context(), Guard->Written);
  Fact.Where = locate(P.context(), Guard->Written->getSourceRange());
  Fact.Bound =
      Guard->Bound.From == Origin::Constant ? Guard->Bound.Value : std::nullopt;
  addFact(Fact, Site);
  One = Guard->Bound;
  R.Trip.From = One.From;
  R.Trip.Value = One.Value;
}

} // namespace fanout
