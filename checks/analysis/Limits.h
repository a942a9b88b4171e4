// What could bound the work in flight of one spawn, and whether it does.

#ifndef FANOUT_CHECKS_ANALYSIS_LIMITS_H
#define FANOUT_CHECKS_ANALYSIS_LIMITS_H

#include "checks/analysis/FlagDecisions.h"
#include "checks/analysis/Handles.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/TableMarks.h"

namespace fanout {

/// A place that repetition would have to pass to get from one spawn to the
/// next.
struct Candidate {
  Limiter Fact;
  AccessPath Object;  ///< what it acts on: must outlive the iteration
  bool Joins = false; ///< the work is over behind it (else: a slot was free)
  bool OnlyPrevious =
      false;           ///< waits for the work before: the new work goes on
  bool Any = false;    ///< waits for one of the work there is, whichever it be
  bool One = false;    ///< waits for one of several, not for all of them
  bool Always = false; ///< holds wherever the spawn is: the library enforces it
  bool Unsure = false; ///< may hold: the code that is seen does not tell
  bool Once = false;   ///< lets one start, for what its keys choose
  /// What chooses the object among several.
  llvm::SmallVector<const clang::Expr *, 1> Keys;
  Cuts Places;
};

/// True for a test whose limit is the largest number there is.
bool isEndless(const CounterTest &Test, const Body &In, const Program &P);

/// The number that a setting is seen to have: a variable, member or parameter
/// that nothing gives another.
std::optional<int64_t> settingValue(const clang::Expr *Node, const Body &In,
                                    const Program &P);

/// True if one path is the other or a part of it: a handle and its container.
bool sameWork(const AccessPath &Joined, const AccessPath &Held);

class LimitFinder {
public:
  LimitFinder(const Summaries &All, Sizes &S, const Body &In,
              const std::vector<Operation> &Operations)
      : All(All), P(All.program()), S(S), In(In), Operations(Operations) {
    for (const Operation &Op : Operations)
      if (Op.Means != Role::Neutral || Op.Trims)
        Meaningful.push_back(&Op);
  }

  /// Everything that could bound `Event`; those with Fact.Rejected can not.
  std::vector<Candidate> candidates(const SpawnEvent &Event,
                                    const HandleFlow &Flow) const;

  /// True if `Object` is made anew in each iteration of `Loop` (null: each
  /// call).
  bool isSameInAllRounds(const Call &Made, const clang::Stmt *Loop) const;
  bool isPerIteration(const AccessPath &Object, const clang::Stmt *Loop) const;
  /// The same for what a candidate acts on; also true if each iteration chooses
  /// its object among several.
  bool isPerIteration(const Candidate &C, const clang::Stmt *Loop) const;

  /// True if each round of a cycle through `Spawn` that no loop statement shows
  /// has a limiter of its own.
  bool isOfRound(const Candidate &C, Point Spawn) const;

  /// Why a limiter of the callee that starts the work does not hold the loops
  /// here; empty if nothing speaks against it.
  std::string rejectLimit(const SpawnEvent &Event) const;

  /// True if the handle is given up: nothing waits for the work by it.
  bool isLetGo(const HandleFlow &Flow) const;
  /// True for a join that frees the place of the work that starts next, one of
  /// a fixed number: `if (slot.joinable()) slot.join(); slot = std::thread(…);`
  bool freesPlace(const Candidate &C, const HandleFlow &Flow) const;

private:
  void addJoins(const SpawnEvent &Event, const HandleFlow &Flow,
                std::vector<Candidate> &Out) const;
  void addDestructors(const SpawnEvent &Event, const HandleFlow &Flow,
                      std::vector<Candidate> &Out) const;
  void addAcquires(const SpawnEvent &Event, std::vector<Candidate> &Out) const;
  void addCounters(const SpawnEvent &Event, const HandleFlow &Flow,
                   std::vector<Candidate> &Out) const;
  void addBudgets(const SpawnEvent &Event, std::vector<Candidate> &Out) const;
  bool isSpentOnly(const AccessPath &Counter, const SpawnEvent &Event) const;
  bool takesBefore(const Branch &B, const CounterTest &Test, Point Spawn) const;
  llvm::DenseSet<const clang::ValueDecl *> limits() const;
  std::vector<Candidate> switches() const;
  void addSwitches(std::vector<Candidate> &Out) const;
  void addNeverTaken(std::vector<Candidate> &Out) const;
  const Cuts &neverTaken() const;
  void addTables(const SpawnEvent &Event, std::vector<Candidate> &Out) const;
  bool marksEach(const TableMark &Mark, Point Spawn, const Cuts &Over) const;
  bool freesEarly(const TableMark &Mark, const SpawnEvent &Event, Point Spawn,
                  const Cuts &Over) const;
  void addOnce(const SpawnEvent &Event, std::vector<Candidate> &Out) const;
  void addQueueLimits(const SpawnEvent &Event,
                      std::vector<Candidate> &Out) const;
  void addConfigured(const SpawnEvent &Event,
                     std::vector<Candidate> &Out) const;
  void addGrown(const SpawnEvent &Event, std::vector<Candidate> &Out) const;
  void addTaskAcquires(const SpawnEvent &Event,
                       std::vector<Candidate> &Out) const;

  bool mayBeSkipped(const Operation &Op, const SpawnEvent &Event) const;
  std::string rejectAcquire(const Operation &Op, const SpawnEvent &Event,
                            const std::vector<Candidate> &Known) const;
  Cuts releases(const Operation &Acquire, const SpawnEvent &Event,
                const clang::Expr *Joins) const;
  bool isReleasedAtEnd(const AccessPath &Counter, Point Spawn,
                       const Cuts &Failures) const;
  bool isReleasedUnasked(const AccessPath &Counter,
                         const SpawnEvent &Event) const;
  bool isMadeInOuterLoop(const AccessPath &Object,
                         llvm::ArrayRef<const clang::Stmt *> Outer) const;
  bool isReleasedByGuard(const Operation &Acquire,
                         const SpawnEvent &Event) const;
  bool releasedByProducer(const Operation &Acquire, const SpawnEvent &Event,
                          const std::vector<Candidate> &Known) const;
  bool countsFailures(const Operation &Acquire, const SpawnEvent &Event,
                      const std::vector<Candidate> &Known) const;
  bool releasedByStarter(const Operation &Acquire,
                         const SpawnEvent &Event) const;
  bool isOfOneOnly(const Operation &Join) const;
  bool isOfSameOne(const Operation &Join) const;
  bool joinsOne(const Operation &Join, const SpawnEvent &Event) const;
  bool isSetBackEarly(const Branch &B, const CounterTest &Test,
                      const SpawnEvent &Event,
                      const std::vector<Candidate> &Known) const;
  bool isToldOfEnd(const Operation &Op, const SpawnEvent &Event) const;
  bool isToldByTask(const Operation &Wait, const SpawnEvent &Event) const;
  void addFlags(const SpawnEvent &Event, std::vector<Candidate> &Out) const;
  bool isFresh(const AccessPath &Flag, bool Is, const SpawnEvent &Event) const;
  bool isOwn(const AccessPath &Flag) const;
  bool isGivenByTask(const AccessPath &Flag, bool Is, const Body &Task) const;
  bool isGivenOnlyBy(const Body &Task, const AccessPath &Flag, bool Is) const;
  bool isFlagOfTask(const AccessPath &Flag, bool Is,
                    const SpawnEvent &Event) const;
  bool isRingOfInput(const Operation &Join) const;
  void addRings(const SpawnEvent &Event, const HandleFlow &Flow,
                std::vector<Candidate> &Out) const;
  void addTrims(const HandleFlow &Flow, std::vector<Candidate> &Out) const;
  bool isDetached(const AccessPath &Held) const;
  llvm::SmallVector<AccessPath, 2> walked(const SpawnEvent &Event) const;
  bool isAsWideAsInput(const clang::Expr *Executor,
                       const SpawnEvent &Event) const;
  bool isMadeIn(const clang::Expr *Pool, const clang::Stmt *Loop) const;
  bool isMadeInHelper(const SpawnEvent &Event) const;
  bool isAddedIn(const clang::Expr *Executor, const clang::Expr *At,
                 const clang::Stmt *Loop) const;
  bool isOfNewElement(const SpawnEvent &Event, const clang::Stmt *Loop) const;
  bool isKeptElsewhere(const AccessPath &Held) const;
  bool movedInto(const clang::VarDecl *Holder, const SpawnEvent &Event) const;
  void addFailedCalls(const SpawnEvent &Event,
                      std::vector<Candidate> &Out) const;
  void addWaited(const Operation &Op, Cuts &Places) const;
  void markDoubts(const Operation &Op, const SpawnEvent &Event,
                  Candidate &C) const;
  bool isKeptByTask(const Operation &Acquire, const SpawnEvent &Event) const;
  /// Whether the task puts back what was taken for it.
  enum class GivenBack { Never, Unseen, Sometimes, Always };
  GivenBack givenBack(const Operation &Taken, const SpawnEvent &Event) const;
  bool isCarried(const Operation &Taken, const SpawnEvent &Event) const;
  /// True if the task puts back what was taken for it before it does its work.
  bool releasedBeforeWork(const Operation &Taken,
                          const SpawnEvent &Event) const;
  bool runsInChild(const clang::Expr *At, const SpawnEvent &Event) const;
  bool isNeverFilled(const AccessPath &Counter, const SpawnEvent &Event) const;
  bool asksSomethingElse(const AccessPath &Counter,
                         const SpawnEvent &Event) const;
  bool isCountedByAnother(const AccessPath &Counter,
                          const SpawnEvent &Event) const;
  bool isChosenWithSize(const AccessPath &Object,
                        const SpawnEvent &Event) const;
  void addFailures(const SpawnEvent &Event, const HandleFlow &Flow,
                   std::vector<Candidate> &Out) const;
  llvm::SmallVector<const clang::Expr *, 4>
  removals(const AccessPath &Container) const;
  bool shrinks(const AccessPath &Container) const;
  bool isLive(const AccessPath &Counter, const SpawnEvent &Event,
              const HandleFlow &Flow) const;
  bool waitsWhenFull(const Branch &B, const CounterTest &Test,
                     const SpawnEvent &Event,
                     const std::vector<Candidate> &Known,
                     const Cuts &Also = {}) const;
  bool isStepped(const CounterTest &Test) const;
  bool isTripCount(const Branch &B, const CounterTest &Test, const Size &Bound,
                   const SpawnEvent &Event) const;
  bool movesOn(const Branch &B, const CounterTest &Test,
               const SpawnEvent &Event) const;
  bool shrinksByWaiting(const Branch &B, const CounterTest &Test,
                        const SpawnEvent &Event,
                        const std::vector<Candidate> &Known) const;
  bool isMovedOut(const AccessPath &Container) const;
  bool addReadyBranches(const Operation &Poll, Cuts &Places) const;
  bool isUnblocked(const AccessPath &Tokens) const;
  bool hasNoLimitYet(const AccessPath &Object) const;
  Size slots(const AccessPath &Object) const;
  std::optional<Operation> configuration(const AccessPath &Object) const;
  bool isAsLargeAsInput(const Operation &Taken, const SpawnEvent &Event) const;
  std::string rejectWindow(const Branch &B, const CounterTest &Test,
                           const AccessPath &Holder, const SpawnEvent &Event,
                           const std::vector<Candidate> &Known) const;
  bool leavesWhenFull(const Branch &B, const CounterTest &Test,
                      const SpawnEvent &Event) const;
  bool neverFills(const clang::Stmt *Loop, const SpawnEvent &Event) const;
  void cutLoopsAround(const clang::Expr *Join, const SpawnEvent &Event,
                      Cuts &Places, const clang::Expr *But = nullptr) const;
  Candidate make(Limiter::Kind What, const clang::Expr *Written,
                 const AccessPath &Object) const;

  /// A branch on a counter with a bound, found once for all spawns of the body.
  /// It may leave open whether there is room: Branch::knows().
  struct BoundedTest {
    const Branch *At;
    CounterTest Test;
    Size Bound;
    const clang::Stmt *Loop; ///< the outermost loop around it
  };
  const std::vector<BoundedTest> &tests() const;
  /// A branch that asks whether something is left, also found once.
  struct BudgetTest {
    const Branch *At;
    CounterTest Test;
  };
  llvm::ArrayRef<BudgetTest> budgetTests() const;

  /// A branch on a flag that is set only behind it; `Edge` is passed once.
  struct FlagTest {
    const Branch *At;
    const clang::Expr *Asked; ///< the flag, as written
    AccessPath Flag;
    unsigned Edge;
  };
  std::vector<FlagTest> flagTests() const;
  bool isClearedBehind(const FlagTest &Test, const SpawnEvent &Event) const;

  /// A place behind which a flag has this value.
  struct FlagWait {
    const clang::Expr *At;
    AccessPath Flag;
    bool Is;
    Cuts Past;
  };
  AccessPath fromHelper(const AccessPath &Path) const;
  bool isAskedBefore(const FlagWait &Wait, const SpawnEvent &Event) const;
  std::vector<FlagWait> flagWaits() const;

  /// A branch that tells whether the work behind a handle was started; `Edge`
  /// is taken when it was not.
  struct FailureTest {
    const Branch *At;
    const clang::Expr *Asked;
    AccessPath Handle;
    unsigned Edge;
  };
  std::vector<FailureTest> failureTests() const;
  bool countsItself(const AccessPath &Counter) const;
  bool counts(const AccessPath &Counter) const;

  mutable bool TestsKnown = false;
  mutable std::vector<BoundedTest> Tests;
  mutable std::optional<std::vector<BudgetTest>> Budgets;
  mutable std::optional<std::vector<AccessPath>> KeptElsewhere;
  mutable std::optional<std::vector<Candidate>> Switches;
  mutable std::optional<std::vector<FreeSlot>> Tables;
  mutable std::optional<FlagDecisions> Decisions;
  mutable std::optional<Cuts> NeverTaken; ///< branches on fixed settings
  mutable std::optional<std::vector<FlagTest>> Flags;
  mutable std::optional<std::vector<FailureTest>> Failures;
  mutable std::optional<std::vector<AccessPath>> Counted;
  mutable std::optional<std::vector<AccessPath>> MovedOut; ///< in nested loops
  mutable std::optional<std::vector<AccessPath>> Detached;
  mutable std::optional<std::vector<FlagWait>> FlagWaits;
  const Summaries &All;
  const Program &P;
  Sizes &S;
  const Body &In;
  const std::vector<Operation> &Operations;
  /// Those that are more than a counter going up or down: few.
  std::vector<const Operation *> Meaningful;
};

} // namespace fanout

#endif
