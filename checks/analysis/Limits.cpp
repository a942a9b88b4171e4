#include "checks/analysis/Limits.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

std::vector<Candidate> LimitFinder::candidates(const SpawnEvent &Event,
                                               const HandleFlow &Flow) const {
  std::vector<Candidate> Result;
  if (!In.hasGraph())
    return Result;
  addJoins(Event, Flow, Result);
  addDestructors(Event, Flow, Result);
  addFailures(Event, Flow, Result);
  addAcquires(Event, Result);
  addCounters(Event, Flow, Result);
  addOnce(Event, Result);
  addConfigured(Event, Result);
  addTaskAcquires(Event, Result);
  return Result;
}

Candidate LimitFinder::make(Limiter::Kind What, const Expr *Written,
                            const AccessPath &Object) const {
  Candidate Result;
  Result.Fact.What = What;
  Result.Fact.Name = sourceText(P.context(), Written);
  Result.Fact.Where = locate(P.context(), Written->getSourceRange());
  Result.Object = Object;
  return Result;
}

bool LimitFinder::isPerIteration(const AccessPath &Object,
                                 const Stmt *Loop) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  if (!Variable || Variable->hasGlobalStorage())
    return false;
  const Body *Owner = P.owner(Variable);
  if (Owner != &In)
    return false;
  if (isa<ParmVarDecl>(Variable))
    return false;
  if (!Loop)
    return true;
  if (const auto *For = dyn_cast<ForStmt>(Loop))
    Loop = For->getBody(); // what the loop itself declares lives through all
                           // rounds
  return P.context().getSourceManager().isPointWithin(
      Variable->getLocation(), Loop->getBeginLoc(), Loop->getEndLoc());
}

/// A join in a loop of its own, over all handles, is passed with that loop: its
/// body may run zero times only when there is nothing to wait for.
void LimitFinder::cutLoopsAround(const Expr *Join, const SpawnEvent &Event,
                                 Cuts &Places) const {
  auto Around = In.loops(Event.At);
  for (const Stmt *Loop : In.loops(Join))
    if (!llvm::is_contained(Around, Loop))
      Places.add(In.header(Loop));
}

/// `if (t.joinable()) t.join();`: the test asks the handle itself.
static const IfStmt *testOfHandle(const Expr *Join, const AccessPath &Handle,
                                  const Body &In) {
  for (const Stmt *Up = In.parent(Join); Up; Up = In.parent(Up)) {
    const auto *If = dyn_cast<IfStmt>(Up);
    if (!If)
      continue;
    const Expr *Condition = stripped(If->getCond());
    std::optional<Call> C = asCall(Condition);
    AccessPath Asked = accessPath(C && C->Object ? C->Object : Condition);
    bool Size = C && C->Callee && containerOp(C->Callee) == ContainerOp::Query;
    return Asked && !Size && Asked.Root == Handle.Root ? If : nullptr;
  }
  return nullptr;
}

static bool sameWork(const AccessPath &Joined, const AccessPath &Held) {
  if (!Joined.Root || Joined.Root != Held.Root)
    return false;
  StringRef A = Joined.Steps, B = Held.Steps;
  return A.starts_with(B) || B.starts_with(A);
}

/// A latch, promise or packaged task of this round that the task completes:
/// waiting for it is waiting for the task.
bool LimitFinder::isToldByTask(const AccessPath &Waited,
                               const SpawnEvent &Event) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Waited.Root);
  if (!Variable || isa<ParmVarDecl>(Variable) || Variable->hasGlobalStorage())
    return false;
  auto Around = In.loops(Event.At);
  if (Around.empty() || !isPerIteration(Waited, Around.front()))
    return false;
  auto Passed = [&](const ValueDecl *D) {
    return llvm::any_of(In.references(D), [&](const DeclRefExpr *Ref) {
      return In.isWithin(Ref, Event.At);
    });
  };
  if (Passed(Variable))
    return true;
  const Expr *Init =
      Variable->getInit() ? stripped(Variable->getInit()) : nullptr;
  std::optional<Call> Made = Init ? asCall(Init) : std::nullopt;
  AccessPath From =
      Made && Made->Object ? accessPath(Made->Object) : AccessPath{};
  return From && Passed(From.Root);
}

void LimitFinder::addJoins(const SpawnEvent &Event, const HandleFlow &Flow,
                           std::vector<Candidate> &Out) const {
  for (const Operation &Op : Operations) {
    bool Any = Op.Means == Role::JoinAny && Event.Starts == Work::Process;
    bool Own = Op.Means == Role::Join && !Op.Ignored &&
               llvm::any_of(Flow.Holders, [&](const AccessPath &Held) {
                 return sameWork(Op.Object, Held);
               });
    bool Told =
        Op.Means == Role::Join && !Op.Ignored && isToldByTask(Op.Object, Event);
    if (!Any && !Own && !Told)
      continue;
    Candidate C = make(Limiter::JoinInside, Op.At, Op.Object);
    C.Joins = true;
    C.Places.add(In.point(Op.At));
    cutLoopsAround(Op.At, Event, C.Places);
    if (const IfStmt *If = testOfHandle(Op.At, Op.Object, In))
      C.Places.add(In.point(If->getCond()));
    Out.push_back(std::move(C));
  }
}

void LimitFinder::addDestructors(const SpawnEvent &Event,
                                 const HandleFlow &Flow,
                                 std::vector<Candidate> &Out) const {
  for (const AccessPath &Held : Flow.Holders) {
    const auto *Variable = dyn_cast_or_null<VarDecl>(Held.Root);
    if (!Variable || isa<ParmVarDecl>(Variable) ||
        llvm::is_contained(Flow.Moved, Variable))
      continue;
    bool Detached = llvm::any_of(Operations, [&](const Operation &Op) {
      return Op.Means == Role::Detach && sameWork(Op.Object, Held);
    });
    if (Detached || !joinsOnDestroy(Variable->getType(), Event, All))
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
    if (!Variable || !Held.Steps.empty() ||
        !joinsOnDestroy(Variable->getType(), Event, All))
      continue;
    for (const Expr *Use : removals(Held)) {
      Candidate C = make(Limiter::JoinInside, Use, Held);
      C.Joins = true;
      C.Places.add(In.point(Use));
      Out.push_back(std::move(C));
    }
  }
  for (const AccessPath &Held : Flow.Holders) {
    const auto *Variable = dyn_cast_or_null<ValueDecl>(Held.Root);
    if (!Flow.Replaces || !Variable || !Held.Steps.empty() ||
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

/// How many slots a limiter object starts with.
Size LimitFinder::slots(const AccessPath &Object) const {
  Sizes S(P);
  for (const Operation &Op : Operations)
    if (Op.Means == Role::Configure && Op.Row && Op.Object == Object)
      if (std::optional<Call> C = asCall(Op.At))
        if (const Expr *Limit = C->at(Op.Row->Limit))
          return S.count(Limit, In);
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  const Expr *Init =
      Variable && Object.Steps.empty() ? Variable->getInit() : nullptr;
  const TypeRow *Row = Init ? P.model().type(Variable->getType()) : nullptr;
  std::optional<Call> C = Init ? asCall(stripped(Init)) : std::nullopt;
  const Body *Owner = Variable ? P.owner(Variable) : nullptr;
  if (!Row || !C || !Owner)
    return {Origin::Configured, std::nullopt, {}, nullptr, ""};
  const Expr *Limit = C->at(Row->Limit);
  return Limit ? S.count(Limit, *Owner)
               : Size{Origin::Configured, std::nullopt, {}, nullptr, ""};
}

/// True if the task gets the object: captures it or receives it as an argument.
bool LimitFinder::movedInto(const VarDecl *Holder,
                            const SpawnEvent &Event) const {
  for (const DeclRefExpr *Ref : In.references(Holder)) {
    for (const Stmt *Up = In.parent(Ref); Up; Up = In.parent(Up)) {
      if (isa<LambdaExpr>(Up))
        return true;
      const auto *Move = dyn_cast<CallExpr>(Up);
      if (Move && Move->isCallToStdMove())
        return true;
      if (Up == Event.At)
        return true;
      if (!isa<Expr>(Up))
        break;
    }
  }
  for (const LambdaExpr *Lambda : In.lambdas())
    for (const LambdaCapture &Capture : Lambda->captures())
      if (Capture.capturesVariable() && Capture.getCapturedVar() == Holder &&
          Capture.getCaptureKind() == LCK_ByCopy)
        return true;
  return false;
}

/// True if after the spawn every way round gives the slot back at once.
bool LimitFinder::releasedByProducer(const Operation &Acquire,
                                     const SpawnEvent &Event) const {
  std::optional<Point> Spawn = In.point(Event.At), Taken = In.point(Acquire.At);
  if (!Spawn || !Taken)
    return false;
  Cuts Releases;
  for (const Operation &Op : Operations) {
    bool Gives = Acquire.Sign
                     ? Op.Means == Role::Neutral && Op.Sign == -Acquire.Sign
                     : Op.Means == Role::Release;
    if (!Gives || !sameWork(Op.Object, Acquire.Object))
      continue;
    Releases.add(In.point(Op.At));
    cutLoopsAround(Op.At, Event, Releases);
  }
  if (Releases.Points.empty())
    return false;
  // a join before the release makes it legitimate: the work is over by then
  for (const Operation &Op : Operations)
    if (Op.Means == Role::Join || Op.Means == Role::JoinAny)
      if (std::optional<Point> Joined = In.point(Op.At))
        if (In.reaches(*Spawn, *Joined, Releases))
          return false;
  return !In.reaches(*Spawn, *Taken, Releases) &&
         In.reaches(*Spawn, *Taken, {});
}

/// More slots than a machine has ports or threads for: INT_MAX and its like.
static constexpr uint64_t MostSlots = 1'000'000;

std::string LimitFinder::rejectAcquire(const Operation &Op,
                                       const SpawnEvent &Event) const {
  if (Op.Ignored)
    return "its result is not awaited, so it does not slow the loop down";
  if (Op.Transient)
    return "it is given back before the call returns";
  if (!Op.Certain)
    return "it is not acquired on every path";
  Size Slots = slots(Op.Object);
  for (const Stmt *Loop : In.loops(Event.At))
    if (const auto *Range = dyn_cast<CXXForRangeStmt>(Loop);
        Range && StringRef(Op.Object.Steps).contains("[]") &&
        accessPath(Range->getRangeInit()).Root == Op.Object.Root)
      return "there is one for each element, so together they limit nothing";
  if (Slots.Value.value_or(0) >= MostSlots)
    return "it has so many slots that it limits nothing";
  if (Slots.From == Origin::Input)
    return "it has as many slots as the input has elements";
  if (Op.Held && !(Op.Holder && movedInto(Op.Holder, Event)))
    return "it is given back at the end of the iteration, not by the task";
  if (releasedByProducer(Op, Event))
    return "it is released right after the spawn, not by the task";
  return "";
}

void LimitFinder::addAcquires(const SpawnEvent &Event,
                              std::vector<Candidate> &Out) const {
  for (const Operation &Op : Operations) {
    if (Op.Means != Role::Acquire && Op.Means != Role::TryAcquire)
      continue;
    Candidate C =
        make(Op.Sign ? Limiter::Counter : Limiter::Semaphore, Op.At, Op.Object);
    C.Fact.Rejected = rejectAcquire(Op, Event);
    if (Size Slots = slots(Op.Object); Slots.From == Origin::Constant)
      C.Fact.Bound = Slots.Value;
    if (Op.Means == Role::Acquire) {
      C.Places.add(In.point(Op.At));
      if (Op.Sign) // behind the waiting loop
        if (const auto *While = dyn_cast_or_null<WhileStmt>(In.parent(Op.At)))
          for (const Branch &B : In.branches())
            if (B.Block->getTerminatorStmt() == While)
              C.Places.Edges.insert({B.Block, 1});
    } else {
      for (const Branch &B : In.branches()) {
        const Expr *Asked = stripped(B.Condition);
        if (const auto *Ref = dyn_cast<DeclRefExpr>(Asked))
          if (const auto *Result = dyn_cast<VarDecl>(Ref->getDecl());
              Result && Result->getInit())
            Asked = stripped(Result->getInit());
        if (Asked == Op.At && B.knows(true))
          C.Places.Edges.insert({B.Block, B.edge(true)});
      }
      if (C.Places.Edges.empty() && C.Fact.Rejected.empty())
        C.Fact.Rejected = "its result does not decide whether the work starts";
    }
    Out.push_back(std::move(C));
  }
}

/// Where elements of the container are destroyed or given away.
SmallVector<const Expr *, 4>
LimitFinder::removals(const AccessPath &Container) const {
  SmallVector<const Expr *, 4> Result;
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    ContainerOp Does = containerOp(C->Callee);
    bool Method = C->Object &&
                  (Does == ContainerOp::Remove || Does == ContainerOp::Resize ||
                   Does == ContainerOp::Replace) &&
                  accessPath(C->Object) == Container;
    const auto *Assign = dyn_cast<CXXOperatorCallExpr>(E);
    bool Assigned = Assign && Assign->getOperator() == OO_Equal &&
                    accessPath(Assign->getArg(0)) == Container;
    if (Method || Assigned)
      Result.push_back(E);
  }
  return Result;
}

bool LimitFinder::shrinks(const AccessPath &Container) const {
  if (!removals(Container).empty())
    return true;
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C)
      return false;
    const auto *Move = dyn_cast<CallExpr>(E);
    bool Hands =
        (Move && Move->isCallToStdMove()) || P.body(C->Callee); // drain(batch)
    return Hands && llvm::any_of(C->Args, [&](const Expr *Arg) {
             return accessPath(Arg) == Container;
           });
  });
}

/// Where the spawn failed there is no work: `if (!pipe) continue;`, `if (pid <
/// 0)`.
void LimitFinder::addFailures(const SpawnEvent &Event, const HandleFlow &Flow,
                              std::vector<Candidate> &Out) const {
  Candidate C;
  C.Joins = true;
  auto IsHandle = [&](const Expr *E) {
    AccessPath Path = accessPath(E);
    return Path && llvm::is_contained(Flow.Holders, Path);
  };
  for (const Branch &B : In.branches()) {
    if (IsHandle(B.Condition) && B.Condition->getType()->isPointerType() &&
        B.knows(false))
      C.Places.Edges.insert({B.Block, B.edge(false)});
    const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
    if (!Compare || !Compare->isComparisonOp() || !IsHandle(Compare->getLHS()))
      continue;
    Expr::EvalResult Value;
    bool Null = Compare->getRHS()->isNullPointerConstant(
                    P.context(), Expr::NPC_ValueDependentIsNotNull) !=
                Expr::NPCK_NotNull;
    bool Number = !Compare->getRHS()->isValueDependent() &&
                  Compare->getRHS()->EvaluateAsInt(Value, P.context());
    int64_t Against = Number ? Value.Val.getInt().getExtValue() : 1;
    bool Failed = (Compare->getOpcode() == BO_EQ &&
                   (Null ? Compare->getLHS()->getType()->isPointerType()
                         : Against == -1)) ||
                  (Compare->getOpcode() == BO_LT && Number && Against == 0);
    if (Failed && B.knows(true))
      C.Places.Edges.insert({B.Block, B.edge(true)});
  }
  if (!C.Places.Edges.empty())
    Out.push_back(std::move(C));
}

/// True if the counter goes up with each spawn: it is the size of what holds
/// the handles, or something counted in this body or in the task.
bool LimitFinder::isLive(const AccessPath &Counter, const SpawnEvent &Event,
                         const HandleFlow &Flow) const {
  for (const AccessPath &Held : Flow.Holders)
    if (Counter == Held)
      return true;
  if (counts(Counter))
    return true;
  if (Event.Task)
    for (const Operation &Op : All.of(Event.Task).Operations)
      if (Op.Sign != 0 && Op.Object == Counter)
        return true;
  return false;
}

/// True if the body counts this up, or adds to it: a set of what is in flight.
bool LimitFinder::counts(const AccessPath &Counter) const {
  if (!Counted) {
    Counted.emplace();
    for (const Operation &Op : Operations)
      if (Op.Sign > 0)
        Counted->push_back(Op.Object);
    for (const Expr *E : In.expressions())
      if (std::optional<Call> C = asCall(E);
          C && C->Object && containerOp(C->Callee) == ContainerOp::Add)
        if (AccessPath Path = accessPath(C->Object))
          Counted->push_back(Path);
  }
  if (llvm::is_contained(*Counted, Counter))
    return true;
  StringRef Steps = Counter.Steps;
  bool Told = Steps.consume_back(ToldBySuffix);
  if (!Told && !Steps.contains('.'))
    return false;
  // list_size(live) or live->count: a function that gets the object adds to it
  AccessPath Object{Counter.Root, (Told ? Steps : Steps.rsplit('.').first).str()};
  unsigned Handed = llvm::count_if(In.expressions(), [&](const Expr *E) {
    const auto *Plain = dyn_cast<CallExpr>(E);
    return Plain && llvm::any_of(Plain->arguments(), [&](const Expr *Arg) {
             return Arg->getType()->isPointerType() &&
                    !Arg->getType()->getPointeeType().isConstQualified() &&
                    accessPath(Arg) == Object;
           });
  });
  return Handed >= (Told ? 2 : 1);
}

const std::vector<LimitFinder::BoundedTest> &LimitFinder::tests() const {
  if (TestsKnown)
    return Tests;
  TestsKnown = true;
  Sizes S(P);
  for (const Branch &B : In.branches())
    for (const CounterTest &Test : counterTests(B.Condition, In, P)) {
      if (Test.Sign < 0 || !Test.Counter || !B.knows(Test.WhenTrue))
        continue;
      Size Bound = S.count(Test.Bound, In);
      auto Around = In.loops(B.Condition);
      if (Bound.bounded())
        Tests.push_back(
            {&B, Test, Bound, Around.empty() ? nullptr : Around.back()});
    }
  return Tests;
}

/// An equality says "full" for one moment only: at that moment the loop must
/// wait for the work or end, or else the next round starts more.
bool LimitFinder::waitsWhenFull(const Branch &B, const CounterTest &Test,
                                const SpawnEvent &Event,
                                const std::vector<Candidate> &Known) const {
  std::optional<Point> Spawn = In.point(Event.At);
  auto Full = B.Block->succ_begin() + B.edge(!Test.WhenTrue);
  const CFGBlock *Next = *Full;
  if (!Spawn || !Next)
    return false;
  Cuts Joins;
  for (const Candidate &C : Known)
    if (C.Joins)
      Joins.Points.insert(C.Places.Points.begin(), C.Places.Points.end());
  constexpr unsigned BeforeFirst = ~0u;
  return !In.reaches({Next, BeforeFirst}, *Spawn, Joins);
}

void LimitFinder::addCounters(const SpawnEvent &Event, const HandleFlow &Flow,
                              std::vector<Candidate> &Out) const {
  auto Around = In.loops(Event.At);
  const Stmt *Outermost = Around.empty() ? nullptr : Around.back();
  for (const auto &[At, Test, Bound, Loop] : tests()) {
    const Branch &B = *At;
    if (Outermost && Loop != Outermost)
      continue;
    if (llvm::is_contained(Around, B.Block->getTerminatorStmt()))
      continue; // the loop's own condition is its trip count
    if (Test.Equality ? !waitsWhenFull(B, Test, Event, Out)
                      : !isLive(Test.Counter, Event, Flow))
      continue;
    bool Joined =
        llvm::any_of(Out, [](const Candidate &Known) { return Known.Joins; }) ||
        Event.Destroyed == OnDestroy::Joins;
    bool HoldsHandles = llvm::is_contained(Flow.Holders, Test.Counter);
    if (HoldsHandles && !Joined && !waitsWhenFull(B, Test, Event, Out))
      continue; // drops the handles instead of waiting
    Candidate C = make(Limiter::Window, B.Condition, Test.Counter);
    const auto *Equal = dyn_cast<BinaryOperator>(stripped(B.Condition));
    bool Holder = llvm::is_contained(Flow.Holders, Test.Counter);
    if (Equal && Equal->isEqualityOp() && Holder && !shrinks(Test.Counter))
      C.Fact.Rejected =
          "the collection is never emptied, so it waits only once";
    if (Bound.From == Origin::Constant)
      C.Fact.Bound = Bound.Value;
    C.Places.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
    Out.push_back(std::move(C));
  }
}

/// Where a flag or an owner is set: an assignment, reset(), emplace(),
/// exchange().
SmallVector<const Expr *, 4>
LimitFinder::settings(const AccessPath &Flag) const {
  static const StringRef Setters[] = {"reset", "emplace", "store", "exchange",
                                      "test_and_set"};
  SmallVector<const Expr *, 4> Result;
  for (const Expr *E : In.expressions()) {
    const Expr *Target = nullptr;
    if (const auto *Assign = dyn_cast<BinaryOperator>(E);
        Assign && Assign->isAssignmentOp())
      Target = Assign->getLHS();
    else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
             Operator && Operator->isAssignmentOp())
      Target = Operator->getArg(0);
    else if (const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
             Method && Method->getMethodDecl() &&
             Method->getMethodDecl()->getIdentifier() &&
             llvm::is_contained(Setters, Method->getMethodDecl()->getName()))
      Target = Method->getImplicitObjectArgument();
    if (Target && accessPath(Target) == Flag)
      Result.push_back(E);
  }
  return Result;
}

/// `if (!thread_) thread_ = …;`, `if (started) return; started = true;`:
/// happens once for the flag, however often it is asked for.
void LimitFinder::addOnce(const SpawnEvent &Event,
                          std::vector<Candidate> &Out) const {
  for (const Branch &B : In.branches()) {
    const Expr *Asked = B.Condition;
    bool NullSide = false;
    if (const auto *Compare = dyn_cast<BinaryOperator>(stripped(Asked));
        Compare && Compare->isEqualityOp()) {
      if (Compare->getRHS()->isNullPointerConstant(
              P.context(), Expr::NPC_ValueDependentIsNotNull) ==
          Expr::NPCK_NotNull)
        continue;
      Asked = Compare->getLHS();
      NullSide = Compare->getOpcode() == BO_EQ;
    }
    QualType Type = stripped(Asked)->getType().getNonReferenceType();
    bool Number = Type->isIntegerType() && !Type->isBooleanType();
    AccessPath Flag = Number ? AccessPath{} : accessPath(Asked);
    if (!Flag || !B.knows(NullSide))
      continue;
    Candidate C = make(Limiter::Counter, B.Condition, Flag);
    C.Fact.Bound = 1;
    C.Places.Edges.insert({B.Block, B.edge(NullSide)});
    auto Sets = settings(Flag);
    bool SetBehind = !Sets.empty() && llvm::all_of(Sets, [&](const Expr *Set) {
      std::optional<Point> At = In.point(Set);
      return At && (stripped(B.Condition) == Set ||
                    !In.reaches(In.entry(), *At, C.Places));
    });
    if (SetBehind)
      Out.push_back(std::move(C));
  }
}

/// curl_multi_setopt(m, CURLMOPT_MAX_TOTAL_CONNECTIONS, k) on the object that
/// starts it.
void LimitFinder::addConfigured(const SpawnEvent &Event,
                                std::vector<Candidate> &Out) const {
  if (!Event.Executor)
    return;
  for (const Operation &Op : Operations) {
    if (Op.Means != Role::Configure || !Op.Row || Op.Object != Event.Executor)
      continue;
    Candidate C = make(Limiter::BoundedCall, Op.At, Op.Object);
    C.Always = true;
    Size Bound = slots(Op.Object);
    bool Unlimited =
        Bound.Value && llvm::is_contained(Op.Row->Unlimited,
                                          static_cast<int64_t>(*Bound.Value));
    if (Bound.From == Origin::Input)
      C.Fact.Rejected = "the limit is the size of the input itself";
    else if (Unlimited)
      C.Fact.Rejected = "this value means that there is no limit";
    C.Fact.Bound = Bound.From == Origin::Constant ? Bound.Value : std::nullopt;
    Out.push_back(std::move(C));
  }
}

void LimitFinder::addTaskAcquires(const SpawnEvent &Event,
                                  std::vector<Candidate> &Out) const {
  if (!Event.Task)
    return;
  for (const Operation &Op : All.of(Event.Task).Operations) {
    if (Op.Means != Role::Acquire || Op.Ignored)
      continue;
    Candidate C = make(Limiter::Semaphore, Op.At, Op.Object);
    C.Fact.InsideTask = true;
    C.Fact.Rejected = "it is acquired inside the task";
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
