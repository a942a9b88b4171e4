// Calls that wait until a predicate holds, and branches that wait when there is
// no room. See Operations.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// True if the call tells whether the predicate holds, because it may have
/// waited long enough: wait_for(lock, time, predicate).
static bool tellsWhether(const Call &C) {
  bool Stops = llvm::any_of(C.Args, [](const Expr *Arg) { // jthread's request
    const CXXRecordDecl *Record =
        stripped(Arg)->getType()->getAsCXXRecordDecl();
    return Record && Record->isInStdNamespace() &&
           Record->getName() == "stop_token";
  });
  return !Stops && C.Site->getType()->isBooleanType();
}

namespace {
/// A predicate and what it is called with, if it is not called with nothing.
struct Predicate {
  const Body *Code = nullptr;
  const Expr *With = nullptr;
};
} // namespace

/// `[&] { return … }`, and objects that keep a function and its argument:
/// Condition(hasRoom, &live), Condition(this, &Pool::hasRoom).
static Predicate predicateGiven(const Expr *Arg, const Program &P) {
  if (const Body *Code = P.callable(Arg))
    return {Code, nullptr};
  const auto *Pair = dyn_cast<CXXConstructExpr>(stripped(Arg));
  if (!Pair || Pair->getNumArgs() != 2)
    return {};
  const Expr *First = stripped(Pair->getArg(0));
  if (const auto *Plus = dyn_cast<UnaryOperator>(First);
      Plus && Plus->getOpcode() == UO_Plus)
    First = stripped(Plus->getSubExpr()); // +[](int *live) { … }
  if (const auto *Converts = dyn_cast<CXXMemberCallExpr>(First);
      Converts && isa_and_nonnull<CXXConversionDecl>(Converts->getMethodDecl()))
    First = stripped(Converts->getImplicitObjectArgument());
  if (const Body *Code = P.callable(First))
    return {Code, Pair->getArg(1)};
  return {P.callable(Pair->getArg(1)), Pair->getArg(0)};
}

/// The counter, as the predicate knows it, where that is called.
static AccessPath counterGiven(const AccessPath &Counter,
                               const Predicate &Asked) {
  if (!Asked.With || !isa<ParmVarDecl>(Counter.Root))
    return Counter;
  if (isa<CXXThisExpr>(stripped(Asked.With)) &&
      StringRef(Counter.Steps).count('.') == 1)
    return {Counter.last(), ""}; // Condition(+[](Pool *self) { … }, this)
  AccessPath Path = accessPath(Asked.With);
  if (Path)
    Path.Steps += Counter.Steps;
  return Path;
}

/// True if the wait may also end because there is something to take, or because
/// nothing runs, whether or not the term holds: `!queue.empty() || fetching ==
/// 0`.
static bool endsByOther(const Expr *Term, bool Drains, const Expr *Returned,
                        const Body &In, const Program &P) {
  const Stmt *Up = In.parent(Term);
  for (; isa_and_nonnull<Expr>(Up); Up = In.parent(Up)) {
    const auto *Either = dyn_cast<BinaryOperator>(Up);
    if (Either && Either->getOpcode() == BO_LOr)
      for (const Expr *Side : {Either->getLHS(), Either->getRHS()})
        if (!In.isWithin(Term, Side) &&
            llvm::any_of(operands(Side), [&](const Expr *Other) {
              return llvm::any_of(
                  roomTests(Other, In, P), [&](const CounterTest &Test) {
                    return Drains || (Test.Sign < 0 && !Test.WhenTrue);
                  });
            }))
          return true;
    if (Up == Returned)
      break;
  }
  return false;
}

/// The slot that a wait takes where its predicate tests for room, if it does.
static std::optional<Operation> slotTaken(const Call &C, CounterTest Test,
                                          const Predicate &Asked, Sizes &S) {
  Test.Counter = counterGiven(Test.Counter, Asked);
  bool Bounded = Test.Sign < 0 ? !Test.Stock || Test.WhenTrue
                               : Test.WhenTrue &&
                                     S.count(Test.Bound, *Asked.Code).bounded();
  if (!Bounded || !Test.Counter)
    return std::nullopt;
  Operation Op = acquireOf(C.Site, Test, true);
  if (tellsWhether(C))
    Op.Means = Role::TryAcquire;
  return Op;
}

/// cv.wait(lock, [&] { return active < k; }): the call takes a slot.
void OperationCollector::addCounterWait(const Call &C, const Body &In,
                                        std::vector<Operation> &Out) const {
  Sizes S(P);
  for (const Expr *Arg : C.Args) {
    Predicate Asked = predicateGiven(Arg, P);
    const Body *Code = Asked.Code;
    const Expr *Returned = Code ? predicate(Code) : nullptr;
    if (Code && !Returned) // if (active == k) return false; return true;
      for (const CounterTest &Test : answeredTests(*Code, P))
        if (std::optional<Operation> Op = slotTaken(C, Test, Asked, S))
          Out.push_back(*Op);
    if (!Returned)
      continue;
    for (const Expr *Term : operands(Returned))
      for (const CounterTest &Test : roomTests(Term, *Code, P)) {
        std::optional<Operation> Op = slotTaken(C, Test, Asked, S);
        if (!Op || ((Op->Drains || Op->Takes) &&
                    endsByOther(Term, Op->Drains, Returned, *Code, P)))
          continue;
        Op->Unless = exemptionBeside(Term, Returned, true, P);
        Out.push_back(*Op);
      }
  }
}

/// True for a wait for another thread: it gets what it waits on and the lock,
/// and no time. A sleep waits for nobody.
static bool waitsForSignal(const Expr *E, const CallModel &Model) {
  const FunctionRow *Row = Model.row(E);
  std::optional<Call> C =
      Row && Row->Means == Role::Wait ? asCall(E) : std::nullopt;
  return C && Row->Object.What != Place::Nowhere &&
         C->writtenArgs() + (C->Object ? 1 : 0) == 2;
}

/// Where some branch has found that there is room: `again: if (live == k) {
/// wait(); goto again; }`, `do wait(); while (live == k);`.
static Cuts whereRoom(const CounterTest &Asked, const Body &In,
                      const Program &P) {
  Cuts Room;
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P))
      if (Test.Counter == Asked.Counter && Test.Sign == Asked.Sign &&
          accessPath(Test.Bound) == accessPath(Asked.Bound) &&
          constantOf(Test.Bound, P.context()) ==
              constantOf(Asked.Bound, P.context()) &&
          B.knows(Test.WhenTrue))
        Room.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
  return Room;
}

/// `if (++live > k) pthread_cond_wait(&changed, &lock);`: behind the branch
/// there is room, or one has ended since.
void OperationCollector::addFullBranches(const Body &In,
                                         std::vector<Operation> &Out) const {
  Cuts Waits;
  for (const Expr *E : In.expressions())
    if (waitsForSignal(E, Model) && In.hasGraph())
      Waits.add(In.point(E));
  if (Waits.Points.empty())
    return;
  Sizes S(P);
  for (const Branch &B : In.branches()) {
    if (!isa<IfStmt>(B.Block->getTerminatorStmt()))
      continue;
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      const CFGBlock *Full = *(B.Block->succ_begin() + B.edge(!Test.WhenTrue));
      Cuts Room = whereRoom(Test, In, P);
      if (Test.Sign > 0 && B.knows(Test.WhenTrue) && Full &&
          S.count(Test.Bound, In).bounded() &&
          !In.reaches(Body::startOf(Full), In.exit(), Waits) &&
          (!Test.Equality || !In.reaches(Body::startOf(Full), In.exit(), Room)))
        Out.push_back(acquireOf(B.Condition, Test, Test.WhenTrue));
    }
  }
}

} // namespace fanout
