// Who gives back what was taken before the spawn, or counts it down: the
// function that starts the work, when it has hardly begun. See Limits.h.

#include "checks/analysis/ChildPolls.h"
#include "checks/analysis/Limits.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Permits.h"

using namespace clang;

namespace fanout {

/// Where this function gives back what was taken or counted. A loop that does
/// that is one place, unless it also asks for the end of the work.
Cuts LimitFinder::releases(const Operation &Acquire, const SpawnEvent &Event,
                           const Expr *Joins) const {
  Cuts Result;
  for (const Operation &Op : Operations) {
    bool Gives = Acquire.Sign
                     ? Op.Means == Role::Neutral && Op.Sign == -Acquire.Sign
                     : Op.Means == Role::Release;
    std::optional<Call> C = asCall(Op.At);
    const Body *Callee = C ? P.body(C->Callee) : nullptr;
    bool Own = Callee && All.sameCycle(*Callee, In); // gives back its own
    if (!Gives || Own || !sameWork(Op.Object, Acquire.Object))
      continue;
    Result.add(In.point(Op.At));
    cutLoopsAround(Op.At, Event, Result, Joins);
  }
  return Result;
}

/// True if the destructor of what is made here counts down what was counted up.
static bool countsDownAtEnd(const Expr *Made, const Operation &Up,
                            const Body &In, const Summaries &All) {
  const CXXRecordDecl *Record = Made->getType()->getAsCXXRecordDecl();
  const CXXDestructorDecl *Destructor =
      Record && Record->hasDefinition() ? Record->getDestructor() : nullptr;
  const Body *Code = Destructor ? All.program().body(Destructor) : nullptr;
  return Code &&
         llvm::any_of(All.of(Code).Operations, [&](const Operation &Op) {
           bool Member = isa_and_nonnull<FieldDecl>(Op.Object.Root);
           return Op.Sign == -Up.Sign && Op.Means == Role::Neutral &&
                  Up.Object ==
                      (Member ? referredTo(Op.Object, Made, In, All.program())
                              : Op.Object);
         });
}

/// True if an object of the round, which nothing is done with, counts down what
/// it has counted up: `Count one(live_);`.
bool LimitFinder::isReleasedByGuard(const Operation &Acquire,
                                    const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  if (!Acquire.Sign || Around.empty())
    return false;
  return llvm::any_of(In.expressions(), [&](const Expr *Made) {
    const VarDecl *Guard = isa<CXXConstructExpr, InitListExpr>(Made)
                               ? keeperOf(Made, In)
                               : nullptr;
    return Guard && In.references(Guard).empty() && !In.loops(Made).empty() &&
           In.loops(Made).front() == Around.front() &&
           countsDownAtEnd(Made, Acquire, In, All);
  });
}

/// True if what was counted is only counted down where a child was asked for
/// its end, and that was over, or where none was started.
bool LimitFinder::isReleasedAtEnd(const AccessPath &Counter, Point Spawn,
                                  const Cuts &Failures) const {
  bool Any = false;
  for (const Expr *E : In.expressions())
    for (const Lowering &Down : lowerings(Counter, E, In, P)) {
      bool Ends = isBehindEnd(Down, P);
      std::optional<Point> At = In.point(E);
      if (!Ends && (!At || In.reaches(Spawn, *At, Failures)))
        return false;
      Any |= Ends;
    }
  return Any;
}

/// True if each round that finds no room counts down, whether or not a child
/// that it asks for its end is over.
bool LimitFinder::isReleasedUnasked(const AccessPath &Counter,
                                    const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  return Event.Starts == Work::Process &&
         llvm::any_of(In.expressions(), [&](const Expr *E) {
           return (Around.empty() || In.isWithin(E, Around.back())) &&
                  llvm::any_of(lowerings(Counter, E, In, P),
                               [&](const Lowering &Down) {
                                 return isAlsoBeforeEnd(Down, P);
                               });
         });
}

/// True if after the spawn every way round gives the slot back at once, except
/// where it is known that nothing has started.
bool LimitFinder::releasedByProducer(
    const Operation &Acquire, const SpawnEvent &Event,
    const std::vector<Candidate> &Known) const {
  std::optional<Point> Spawn = In.point(Event.At), Taken = In.point(Acquire.At);
  if (!Spawn || !Taken)
    return false;
  if (isReleasedByGuard(Acquire, Event))
    return true;
  Cuts Releases = releases(Acquire, Event, nullptr);
  if (Releases.Points.empty())
    return false;
  Cuts Failures;
  for (const Candidate &C : Known)
    if (C.Joins && C.Fact.Name.empty())
      Failures.add(C.Places);
  if (isReleasedAtEnd(Acquire.Object, *Spawn, Failures))
    return false;
  // a join before the release makes it legitimate: the work is over by then
  for (const Operation &Op : Operations)
    if ((Op.Means == Role::Join && !Op.Polls) || Op.Means == Role::JoinAny ||
        (Op.Object != Acquire.Object && isToldOfEnd(Op, Event)))
      if (std::optional<Point> Joined = In.point(Op.At)) {
        Cuts Before = releases(Acquire, Event, Op.At);
        Before.add(Failures);
        if (In.reaches(*Spawn, *Joined, Before))
          return false;
      }
  Releases.add(Failures);
  Releases.add(In.ends());
  if (!In.reaches(*Spawn, *Taken, {})) // once a call: its end is the round's
    return In.reaches(*Taken, *Spawn, {}) &&
           !In.reaches(*Spawn, In.exit(), Releases);
  return !In.reaches(*Spawn, *Taken, Releases);
}

/// True if the expression, or the function that it calls, sets the count to 0.
static bool setsBack(const Expr *E, const AccessPath &Counter, const Body &In,
                     const Program &P) {
  auto Zero = [&](const Expr *Node) {
    const auto *Assign = dyn_cast<BinaryOperator>(Node);
    return Assign && Assign->getOpcode() == BO_Assign &&
                   isZero(Assign->getRHS(), P.context())
               ? accessPath(Assign->getLHS())
               : AccessPath{};
  };
  if (AccessPath Set = Zero(E))
    return Set == Counter;
  std::optional<Call> C = asCall(E);
  const Body *Helper = C ? P.body(C->Callee) : nullptr;
  if (!Helper || Helper == &In)
    return false;
  bool Sets = false, Lowers = false; // or nothing is left to wait for
  for (const Expr *Inner : Helper->expressions()) {
    AccessPath Set = Zero(Inner);
    Sets |= Set && inCaller(Set, *C, *Helper, In, P) == Counter;
    Operation Step = counterChange(Inner);
    Lowers |=
        Step.Sign < 0 && inCaller(Step.Object, *C, *Helper, In, P) == Counter;
  }
  return Sets && !Lowers;
}

/// True if the count starts anew when only one of those that it counts is over:
/// `if (live >= k) { wait(NULL); live = 0; }`
bool LimitFinder::isSetBackEarly(const Branch &B, const CounterTest &Test,
                                 const SpawnEvent &Event,
                                 const std::vector<Candidate> &Known) const {
  std::optional<Point> Spawn = In.point(Event.At);
  const CFGBlock *Full = *(B.Block->succ_begin() + B.edge(!Test.WhenTrue));
  if (!Spawn || !Full)
    return false;
  Cuts Waits;
  Waits.add(Spawn);
  bool OnlyOne = false;
  for (const Candidate &C : Known) {
    if (C.Joins && !C.One)
      Waits.add(C.Places);
    OnlyOne |= C.Joins && C.One;
  }
  return OnlyOne && llvm::any_of(In.expressions(), [&](const Expr *E) {
           std::optional<Point> At =
               setsBack(E, Test.Counter, In, P) ? In.point(E) : std::nullopt;
           bool Joins = At && Waits.Points.count({At->Block, At->Index});
           return At && !Joins && In.reaches(Body::startOf(Full), *At, Waits) &&
                  In.reaches(*At, *Spawn, {});
         });
}

/// True if the pool's task gives the slot back that the work it starts needs.
bool LimitFinder::releasedByStarter(const Operation &Acquire,
                                    const SpawnEvent &Event) const {
  return Event.Starter &&
         llvm::any_of(All.of(Event.Starter).Operations,
                      [&](const Operation &Op) {
                        return Op.Means == Role::Release &&
                               sameWork(Op.Object, Acquire.Object);
                      });
}

} // namespace fanout
