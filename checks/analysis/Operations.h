// The calls of a body that join, acquire, release, wait or configure, its own
// and those of its callees, with the object each one acts on.

#ifndef FANOUT_CHECKS_ANALYSIS_OPERATIONS_H
#define FANOUT_CHECKS_ANALYSIS_OPERATIONS_H

#include "checks/analysis/Comparison.h"
#include "checks/analysis/Summaries.h"

namespace fanout {

/// A condition of the form counter < bound (Sign +1) or counter > 0 (Sign -1).
struct CounterTest {
  AccessPath Counter;
  const clang::Expr *Bound = nullptr;
  int Sign = 0;
  bool WhenTrue = true; ///< there is room on this side of the branch
  bool Equality =
      false;          ///< == or !=, or every k-th time: full only for a moment
  bool Every = false; ///< every k-th time
  bool Stock = false; ///< asks a list or a container, not a number
};

class OperationCollector {
public:
  explicit OperationCollector(const Summaries &All)
      : All(All), P(All.program()), Model(P.model()) {}

  std::vector<Operation> collect(const Body &In) const;

  /// The part of `Operations` that a caller of `In` can name: on parameters,
  /// members, globals and captured variables.
  std::vector<Operation> exported(const std::vector<Operation> &Operations,
                                  const Body &In) const;

private:
  void addOwn(const Call &C, const Body &In, std::vector<Operation> &Out) const;
  void addCallees(const Call &C, const Body &In,
                  std::vector<Operation> &Out) const;
  void addAlgorithm(const Call &C, const FunctionRow &Row, const Body &In,
                    std::vector<Operation> &Out) const;
  void addCounterWait(const Call &C, const Body &In,
                      std::vector<Operation> &Out) const;
  void addCounterLoops(const Body &In, std::vector<Operation> &Out) const;
  void addFullBranches(const Body &In, std::vector<Operation> &Out) const;
  void addRefusals(const Body &In, const Branch &B, const CounterTest &Test,
                   std::vector<Operation> &Out) const;
  void addPassage(const Body &In, const Branch &B, const CounterTest &Test,
                  std::vector<Operation> &Out) const;
  void addAdmission(const std::vector<Operation> &Own, const Body &In,
                    std::vector<Operation> &Out) const;
  void addKeptAnswer(const std::vector<Operation> &Own, const Body &In,
                     std::vector<Operation> &Out) const;
  void addTrims(const std::vector<Operation> &Own, const Body &In,
                std::vector<Operation> &Out) const;
  void addFlagWaits(const Body &In, std::vector<Operation> &Out) const;
  void addFilter(const Call &C, std::vector<Operation> &Out) const;
  void addFlagAwaited(const clang::CoawaitExpr *Await, const Body *Ready,
                      const Body &Suspend, const Body &In,
                      std::vector<Operation> &Out) const;
  void addAwait(const clang::CoawaitExpr *Await, const Body &In,
                std::vector<Operation> &Out) const;
  void addRoomAsked(const Body &Code, bool Yes,
                    llvm::SmallVectorImpl<CounterTest> &Out) const;
  void addStockChange(const clang::Expr *E, std::vector<Operation> &Out) const;
  bool isToldBySeenBody(const Call &C, const FunctionRow &Row) const;

  const Summaries &All;
  const Program &P;
  const CallModel &Model;
};

/// `Path`, as the callee of `C` knows it, in the words of the caller; no path
/// if the caller can't name it.
AccessPath inCaller(const AccessPath &Path, const Call &C, const Body &Callee,
                    const Body &In, const Program &P);

/// What an expression of a callee is for its caller: a parameter alone is the
/// argument. Null for anything else.
const clang::Expr *argumentFor(const clang::Expr *Node, const Call &C);

/// What the object is constructed from, where there is only one place.
const clang::Expr *initialiser(const clang::ValueDecl *Object);

/// True if the variable or member only counts through what it indexes: it goes
/// up, never down, and is used to read an element.
bool isIndex(const AccessPath &Counter, const Body &In);

/// True if the call may return before the work is over: it is given a time.
bool isTimed(const Call &C, const FunctionRow &Row);

/// True if the call is told to wait no time at all: wait_for(seconds(0)).
bool waitsNoTime(const Call &C, const clang::ASTContext &Context);

/// True if a loop goes on until the question that `Site` asks is answered by
/// yes: `while (future.wait_for(0s) != std::future_status::ready)`.
bool isRepeatedUntilYes(const clang::Expr *Site, const Body &In);

/// True for a wait that is told by a local number not to wait:
/// `int flags = WNOHANG; waitpid(pid, &status, flags);`.
bool onlyAsks(const Call &C, const FunctionRow &Row, const Body &In,
              const CallModel &Model);

/// True for a call that blocks for a while.
bool isWait(const clang::Expr *E, const CallModel &Model);

/// The loop that asks the condition, or a part of it, before each round: the
/// one that testOfRound() is to be asked about. Null if it is in none.
const clang::Stmt *loopAsking(const clang::Expr *Condition, const Body &In);

/// True if the slot is waited for in a loop that may be left without it.
bool givesUp(const Operation &Op, const Body &In, const CallModel &Model);

/// Adds where that loop has found room.
void addRoom(const Operation &Op, const Body &In, const Program &P,
             Cuts &Places);

/// What the expression does to a counter: Sign and Object; Sign 0 if nothing.
Operation counterChange(const clang::Expr *E);

/// True if the call only makes a coroutine that runs elsewhere, or never.
bool runsElsewhere(const Call &C, const Body &Callee, const Body &In,
                   const Program &P);

/// The setting with which control gets through the function without passing
/// `Acquired`.
std::optional<Exemption> exemption(const Cuts &Acquired, const Body &In,
                                   const Program &P);

/// The same in a condition that a wait asks, `max_ == 0 || live_ < max_`, of
/// which `Term` asks for room; `Passes`: its value when the wait ends.
std::optional<Exemption> exemptionBeside(const clang::Expr *Term,
                                         const clang::Expr *Condition,
                                         bool Passes, const Program &P);

/// True if the function, which tries to take a slot, also says that it has one
/// on a way that takes none: `return urgent || slots.try_acquire();`
bool answersWithout(const Operation &Op, const Cuts &Acquired, const Body &In,
                    clang::ASTContext &Context);

/// What the comparison is when its left side is `Value`.
std::optional<bool> outcome(const Comparison &Compare, int64_t Value,
                            const clang::ASTContext &Context);

/// Adds the branches that are taken when a call that tries to take a slot, and
/// that answers `Refusal` when there is none, has got one.
void addGranted(const Operation &Asked, int64_t Refusal, const Body &In,
                const Program &P, Cuts &Places);

/// The object that is asked here for what the member tells: `permit` of
/// `permit->granted()`. Null if something else is asked.
const clang::Expr *askedForAnswer(const clang::Expr *Node,
                                  const clang::FieldDecl *Told,
                                  const Program &P);

/// The try to take a slot, as callers see it: a wait where the function goes on
/// trying until it has one, or else with what the function answers if not.
void exportTry(Operation &Copy, const Body &In, const Program &P);

/// True if what the caller passes makes the wait of the callee one that only
/// looks: `waitpid(-1, NULL, block ? 0 : WNOHANG)`.
bool onlyLooks(const Operation &Inner, const Call &C, const Body &Callee,
               const Program &P);

/// True if only constructors set the member.
bool isSetOnce(const clang::FieldDecl *Field, const Program &P);

/// True if the function leaves the join out where a flag says so that nothing
/// else asks: `if (!verbose_) return;`. That tells nothing of what there is to
/// wait for.
bool isSwitchedOff(const Operation &Join, const Body &In, const Program &P);

/// True if the object, as it is constructed, has this setting.
bool isExempt(const Exemption &Unless, const AccessPath &Object,
              const Program &P);

/// The number that the member has in each object that is made, where only this
/// file can make one.
std::optional<int64_t> madeValue(const clang::FieldDecl *Member,
                                 const Program &P);

/// More slots than a machine has ports or threads for: INT_MAX and its like.
inline constexpr uint64_t MostSlots = 1'000'000;

/// Marks a counter that only a call tells, such as list_size(live).
inline constexpr char ToldBySuffix[] = "(told)";

/// The operands of && and ||, or the condition itself.
llvm::SmallVector<const clang::Expr *, 4> operands(const clang::Expr *Node);

/// The operation of a wait that ends when the test has the value `Until`.
Operation acquireOf(const clang::Expr *At, const CounterTest &Test, bool Until);

/// The single expression that a predicate returns, or null.
const clang::Expr *predicate(const Body *Code);

llvm::SmallVector<CounterTest, 2>
counterTests(const clang::Expr *Condition, const Body &In, const Program &P);

/// True if the function counts this up only to count it down again before it
/// returns: what it counts is over by then.
bool countsForMoment(const AccessPath &Counter, const Body &In);

/// What the function asks of a counter that it does not change, where its
/// answers, all of them constants, say what it found.
llvm::SmallVector<CounterTest, 2> answeredTests(const Body &In,
                                                const Program &P);

/// The same, and what asks whether a list or a container has anything in it.
llvm::SmallVector<CounterTest, 2> roomTests(const clang::Expr *Condition,
                                            const Body &In, const Program &P);

} // namespace fanout

#endif
