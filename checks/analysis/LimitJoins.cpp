// Bounds by waiting: joins, destructors, removals. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/ChildProcess.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/PromisedResult.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/Suspensions.h"

using namespace clang;

namespace fanout {

/// What `pids[i] > 0` and `streams[i] != NULL` ask, or the condition itself.
static const Expr *askedHandle(const Expr *Condition, ASTContext &Context) {
  const auto *Compare = dyn_cast<BinaryOperator>(Condition);
  if (!Compare ||
      (Compare->getOpcode() != BO_GT && Compare->getOpcode() != BO_NE))
    return Condition;
  std::optional<int64_t> With = constantOf(Compare->getRHS(), Context);
  bool Nothing =
      isNullPointer(Compare->getRHS(), Context) || (With && *With <= 0);
  return Nothing ? stripped(Compare->getLHS()) : Condition;
}

/// `if (t.joinable()) t.join();`: the test asks the handle itself.
static const IfStmt *testOfHandle(const Expr *Join, const AccessPath &Handle,
                                  const Body &In, ASTContext &Context) {
  for (const Stmt *Up = In.parent(Join); Up; Up = In.parent(Up)) {
    const auto *If = dyn_cast<IfStmt>(Up);
    if (!If)
      continue;
    const Expr *Condition =
        askedHandle(stripped(In.truthOf(stripped(If->getCond()))), Context);
    std::optional<Call> C = asCall(Condition);
    AccessPath Asked = accessPath(C && C->Object ? C->Object : Condition);
    bool Size = C && C->Callee && containerOp(C->Callee) == ContainerOp::Query;
    return Asked && !Size && Asked.Root == Handle.Root ? If : nullptr;
  }
  return nullptr;
}

/// A latch, promise or packaged task of this round that the task completes:
/// waiting for it is waiting for the task.
bool LimitFinder::isToldByTask(const Operation &Wait,
                               const SpawnEvent &Event) const {
  const AccessPath &Waited = Wait.Object;
  const auto *Variable = dyn_cast_or_null<VarDecl>(Waited.Root);
  if (!Variable || isa<ParmVarDecl>(Variable) || Variable->hasGlobalStorage())
    return false;
  auto Around = In.loops(Event.At);
  bool OfRound = llvm::any_of(
      Around, [&](const Stmt *Loop) { return isPerIteration(Waited, Loop); });
  bool Behind = P.owner(Variable) == &In && // waited for when all have started
                llvm::none_of(Around, [&](const Stmt *Loop) {
                  return In.isWithin(Wait.At, Loop);
                });
  if ((!OfRound && !Behind) || tellsEarly(Event, Waited, P))
    return false;
  auto Passed = [&](const ValueDecl *D) {
    return !In.references(D, Event.At).empty();
  };
  if (Passed(Variable))
    return true;
  const Expr *Init =
      firstValue(Variable) ? stripped(firstValue(Variable)) : nullptr;
  std::optional<Call> Made = Init ? asCall(Init) : std::nullopt;
  AccessPath From =
      Made && Made->Object ? accessPath(Made->Object) : AccessPath{};
  return From && Passed(From.Root);
}

/// Adds the branches that are taken when a timed or polling join has found the
/// work to be over; false if nothing asks.
bool LimitFinder::addReadyBranches(const Operation &Poll, Cuts &Places) const {
  auto IsAnswer = [&](const Expr *Node) {
    Node = stripped(Node);
    const auto *Ref = dyn_cast<DeclRefExpr>(Node);
    const auto *Kept = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    return Node == Poll.At ||
           (Kept && Kept->hasLocalStorage() && firstValue(Kept) &&
            stripped(firstValue(Kept)) == Poll.At);
  };
  size_t Before = Places.Edges.size();
  for (const Branch &B : In.branches()) {
    if (IsAnswer(B.Condition) && B.Condition->getType()->isBooleanType())
      Places.Edges.insert({B.Block, B.edge(true)});
    const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
    if (!Compare || !Compare->isEqualityOp())
      continue;
    bool Left = IsAnswer(Compare->getLHS()),
         Right = IsAnswer(Compare->getRHS());
    const auto *Ref = dyn_cast<DeclRefExpr>(
        stripped(Left ? Compare->getRHS() : Compare->getLHS()));
    const auto *Value =
        Ref ? dyn_cast<EnumConstantDecl>(Ref->getDecl()) : nullptr;
    bool Ready = Value && Value->getName() == "ready";
    if ((!Left && !Right) ||
        (!Ready && !(Value && Value->getName() == "timeout")))
      continue;
    bool Side = (Compare->getOpcode() == BO_EQ) == Ready;
    if (B.knows(Side))
      Places.Edges.insert({B.Block, B.edge(Side)});
  }
  return Places.Edges.size() > Before;
}

/// What a wait for any work waits for: children, unless its model says more.
static Work endedBy(const Operation &Wait) {
  return Wait.Row && Wait.Row->Starts != Work::None ? Wait.Row->Starts
                                                    : Work::Process;
}

void LimitFinder::addJoins(const SpawnEvent &Event, const HandleFlow &Flow,
                           std::vector<Candidate> &Out) const {
  if (Event.Starts == Work::Process && !Event.Task && Event.Depth == 0 &&
      leavesProcess(Event.At, In, All))
    return; // the work goes on when the child is over
  for (const Operation *Each : Meaningful) {
    const Operation &Op = *Each;
    bool Any = Op.Means == Role::JoinAny && Event.Starts == endedBy(Op);
    bool Own = Op.Means == Role::Join && !Op.Ignored &&
               llvm::any_of(Flow.Holders, [&](const AccessPath &Held) {
                 return sameWork(Op.Object, Held);
               });
    bool Signal = Op.Means == Role::Acquire && !Op.Sign && !Op.Takes &&
                  !Op.Ignored; // sem_wait(&done), where done starts with 0
    bool Told = (Signal || (Op.Means == Role::Join && !Op.Ignored)) &&
                isToldByTask(Op, Event) &&
                (!Signal || slots(Op.Object).Value == 0);
    bool Closed = Op.Means == Role::Close && Event.Starts == Work::Connection &&
                  llvm::any_of(Flow.Holders, [&](const AccessPath &Held) {
                    return sameWork(Op.Object, Held);
                  });
    bool Drained = Op.Means == Role::Join && !Op.Ignored && Event.Executor &&
                   Op.Object == Event.Executor;
    if (!Any && !Own && !Told && !Closed && !Drained)
      continue;
    if ((Own && isOfOneOnly(Op)) || isOfSameOne(Op))
      continue;
    Candidate C = make(Limiter::JoinInside, Op.At, Op.Object);
    C.Joins = true;
    C.Any = Any;
    C.One = joinsOne(Op, Event);
    if (C.One && isRingOfInput(Op))
      C.Fact.Rejected = "it has as many places as the input has elements";
    C.Keys = Op.Keys;
    if (Op.Polls) {
      if (addReadyBranches(Op, C.Places))
        Out.push_back(std::move(C));
      continue;
    }
    C.Places.add(In.point(Op.At));
    cutLoopsAround(Op.At, Event, C.Places);
    if (const IfStmt *If = testOfHandle(Op.At, Op.Object, In, P.context()))
      C.Places.add(In.point(If->getCond()));
    Out.push_back(std::move(C));
  }
  if (const CoawaitExpr *Await = awaitedWith(Event.At, Event.Task, In, P)) {
    Candidate C = make(Limiter::JoinInside, Await, {});
    C.Joins = C.OnlyPrevious = true; // a caller that does not await goes on
    C.Places.add(In.point(Await));
    Out.push_back(std::move(C));
  }
}

/// True if the work in this holder is moved into a collection: what is
/// assigned next waits for nothing.
bool LimitFinder::isKeptElsewhere(const AccessPath &Held) const {
  if (!KeptElsewhere) {
    KeptElsewhere.emplace();
    for (const Expr *E : In.expressions()) {
      std::optional<Call> C = asCall(E);
      if (!C || !C->Object || containerOp(C->Callee) != ContainerOp::Add)
        continue;
      for (const Expr *Arg : C->Args)
        In.walk(Arg, [&](const Expr *Part) {
          const auto *Move = dyn_cast<CallExpr>(Part);
          if (Move && Move->isCallToStdMove())
            KeptElsewhere->push_back(accessPath(Move->getArg(0)));
        });
    }
  }
  return llvm::any_of(*KeptElsewhere, [&](const AccessPath &From) {
    return From && (From == Held || From.container() == Held);
  });
}

/// `running.pop_front()`: the others stay.
static bool removesOne(const Expr *Use) {
  std::optional<Call> C = asCall(Use);
  StringRef Name = C && C->Callee && C->Callee->getIdentifier()
                       ? C->Callee->getName()
                       : StringRef();
  return Name.starts_with("pop") || (Name == "erase" && C->Args.size() == 1);
}

void LimitFinder::addDestructors(const SpawnEvent &Event,
                                 const HandleFlow &Flow,
                                 std::vector<Candidate> &Out) const {
  for (const AccessPath &Held : Flow.Holders) {
    const auto *Variable = dyn_cast_or_null<VarDecl>(Held.Root);
    if (!Variable || isa<ParmVarDecl>(Variable) ||
        llvm::is_contained(Flow.Moved, Variable))
      continue;
    if (isDetached(Held) || !joinsOnDestroy(Variable->getType(), Event, All))
      continue;
    Candidate C = make(Limiter::JoinInside, Event.At, {});
    C.Fact.Name = "the destructor of '" + Variable->getNameAsString() + "'";
    C.Fact.Where = locate(P.context(), Variable->getSourceRange());
    C.Joins = true;
    for (const Point &End : In.destructions(Variable))
      C.Places.add(End);
    if (!C.Places.Points.empty())
      Out.push_back(std::move(C));
  }
  for (const AccessPath &Held :
       Flow.Holders) { // optional<jthread>::emplace replaces
    const auto *Variable = dyn_cast_or_null<ValueDecl>(Held.Root);
    const CXXRecordDecl *Record =
        Variable ? Variable->getType()->getAsCXXRecordDecl() : nullptr;
    bool One = Record && Record->isInStdNamespace() &&
               Record->getIdentifier() && Record->getName() == "optional";
    if (!One || !Held.Steps.empty() ||
        !joinsOnDestroy(Variable->getType(), Event, All))
      continue;
    Candidate C = make(Limiter::Window, Event.At, {});
    C.Fact.Bound = 2;
    C.Joins = C.Always = true;
    Out.push_back(std::move(C));
  }
  for (const AccessPath &Held :
       Flow.Holders) { // clear() of a vector<jthread> waits
    const auto *Variable = dyn_cast_or_null<ValueDecl>(Held.Root);
    if (!Variable || !Held.Steps.empty() || isDetached(Held) ||
        isMovedOut(Held) || isKeptElsewhere(Held) ||
        !joinsOnDestroy(Variable->getType(), Event, All))
      continue;
    for (const Expr *Use : removals(Held)) {
      if (Use == Event.At || In.isWithin(Event.At, Use))
        continue; // resize() that makes them, the assignment that stores it
      Candidate C = make(Limiter::JoinInside, Use, Held);
      C.Joins = true;
      C.One = removesOne(Use);
      C.Places.add(In.point(Use));
      Out.push_back(std::move(C));
    }
  }
  for (const AccessPath &Held : Flow.Holders) {
    const auto *Variable = dyn_cast_or_null<ValueDecl>(Held.Root);
    if (!Flow.Replaces || !Variable || !Held.Steps.empty() ||
        isDetached(Held) || isKeptElsewhere(Held) ||
        !joinsOnDestroy(Variable->getType(), Event, All))
      continue;
    Candidate C = make(Limiter::Window, Event.At, {});
    C.Fact.Name = "the assignment to '" + Variable->getNameAsString() +
                  "', which waits for its previous work";
    C.Fact.Bound = 2;
    C.Joins = C.OnlyPrevious = true;
    C.Places.add(In.point(Flow.Replaces));
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
