// Bounds by counting: windows, caps, flags. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

bool LimitFinder::shrinks(const AccessPath &Container) const {
  Sizes S(P);
  if (!removals(Container).empty())
    return true;
  for (const LambdaExpr *Lambda : In.lambdas()) // auto next = [&] { … };
    if (const Body *Code = P.body(Lambda->getCallOperator()))
      if (LocalContents(S, P).drains(Container.Root, *Code))
        return true;
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C)
      return false;
    const auto *Move = dyn_cast<CallExpr>(E);
    const Body *Helper = P.body(C->Callee);
    if (Helper && C->Object && isa<CXXThisExpr>(stripped(C->Object)) &&
        LocalContents(S, P).drains(Container.Root, *Helper))
      return true; // joinAll(), which also empties the member
    bool Hands = (Move && Move->isCallToStdMove()) || Helper; // drain(batch)
    return Hands && llvm::any_of(C->Args, [&](const Expr *Arg) {
             return accessPath(Arg) == Container;
           });
  });
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
      if (Op.Sign < 0 && Op.Object == Counter)
        return true;
  return false;
}

/// True if an iterator or a pointer goes on to the next element.
static bool walks(const Expr *Step) {
  if (const auto *Unary = dyn_cast<UnaryOperator>(Step))
    return Unary->getType()->isPointerType();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Step);
  return Operator && StringRef(accessPath(Operator).Steps).ends_with("[]") &&
         !stripped(Operator)->getType()->isIntegerType();
}

/// True if it gets its value here, not where work starts.
static bool isAssigned(const AccessPath &Counter, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    return Assign && Assign->getOpcode() == BO_Assign &&
           accessPath(Assign->getLHS()) == Counter;
  });
}

/// True if the body counts this up, or adds to it: a set of what is in flight.
bool LimitFinder::counts(const AccessPath &Counter) const {
  if (!Counted) {
    Counted.emplace();
    for (const Operation &Op : Operations)
      if (Op.Sign > 0 && Op.Means == Role::Neutral && !walks(Op.At))
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
  if ((!Told && !Steps.contains('.')) || isAssigned(Counter, In))
    return false;
  // list_size(live) or live->count: a function that gets the object adds to it
  AccessPath Object{Counter.Root,
                    (Told ? Steps : Steps.rsplit('.').first).str()};
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

/// `running[pid] = job`: inserts what is not there.
static const Expr *filledMap(const Expr *E) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
  if (!Operator || Operator->getOperator() != OO_Subscript)
    return nullptr;
  const auto *Method =
      dyn_cast_or_null<CXXMethodDecl>(Operator->getCalleeDecl());
  bool Map = Method && Method->getParent()->isInStdNamespace() &&
             Method->getParent()->getName().ends_with("map");
  return Map ? Operator->getArg(0) : nullptr;
}

/// True if the function that starts the work adds to the collection:
/// `bool start(job) { … running[pid] = job; }`.
static bool isFilledByCallee(const AccessPath &Collection,
                             const SpawnEvent &Event, const Program &P) {
  std::optional<Call> Starts = asCall(Event.At);
  const Body *Callee = Starts ? P.body(Starts->Callee) : nullptr;
  if (!Callee || !isa_and_nonnull<FieldDecl>(Collection.Root))
    return false;
  return llvm::any_of(Callee->expressions(), [&](const Expr *E) {
    const Expr *Filled = filledMap(E);
    if (std::optional<Call> C = asCall(E);
        C && C->Object && containerOp(C->Callee) == ContainerOp::Add)
      Filled = C->Object;
    return Filled && accessPath(Filled) == Collection;
  });
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

/// True for `n % 16 == 0`, which holds again and again as n grows.
static bool isEveryNth(const BinaryOperator *Equal) {
  const auto *Rest = dyn_cast<BinaryOperator>(stripped(Equal->getLHS()));
  return Rest && Rest->getOpcode() == BO_Rem;
}

void LimitFinder::addCounters(const SpawnEvent &Event, const HandleFlow &Flow,
                              std::vector<Candidate> &Out) const {
  auto Around = In.loops(Event.At);
  const Stmt *Outermost = Around.empty() ? nullptr : Around.back();
  for (const auto &[At, Test, Bound, Loop] : tests()) {
    const Branch &B = *At;
    if (Outermost && Loop != Outermost)
      continue;
    bool Filled = isFilledByCallee(Test.Counter, Event, P);
    if (llvm::is_contained(Around, B.Block->getTerminatorStmt()) && !Filled)
      continue; // the loop's own condition is its trip count
    if (!Filled && !isLive(Test.Counter, Event, Flow) &&
        !(Test.Equality && isStepped(Test)))
      continue; // an answer, a code, a size of something else
    if (Test.Equality && !waitsWhenFull(B, Test, Event, Out))
      continue;
    bool HoldsHandles = llvm::is_contained(Flow.Holders, Test.Counter);
    if (HoldsHandles && !waitsWhenFull(B, Test, Event, Out) &&
        !shrinksByWaiting(B, Test, Event, Out))
      continue; // drops the handles instead of waiting
    if (Bound.From != Origin::Constant &&
        (isIndex(Test.Counter, In) || isIndex(accessPath(Test.Bound), In)))
      continue; // has gone through all of them
    Operation Counted;
    Counted.At = B.Condition;
    Counted.Object = Test.Counter;
    Counted.Sign = 1;
    if (!HoldsHandles && releasedByProducer(Counted, Event))
      continue; // goes down again as soon as the work has started
    Candidate C = make(Limiter::Window, B.Condition, Test.Counter);
    const auto *Equal = dyn_cast<BinaryOperator>(stripped(B.Condition));
    bool Holder = llvm::is_contained(Flow.Holders, Test.Counter);
    if (Equal && Equal->isEqualityOp() && !isEveryNth(Equal) && Holder &&
        !shrinks(Test.Counter))
      C.Fact.Rejected =
          "the collection is never emptied, so it waits only once";
    Counted.Slots = accessPath(Test.Bound);
    if (isAsLargeAsInput(Counted, Event))
      C.Fact.Rejected = "the limit is the size of the input itself";
    if (Bound.From == Origin::Constant)
      C.Fact.Bound = Bound.Value;
    C.Places.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
    Out.push_back(std::move(C));
  }
}

/// What is set: the target of an assignment, reset(), emplace(), exchange().
static const Expr *settingOf(const Expr *E) {
  static const StringRef Setters[] = {"reset", "emplace", "store", "exchange",
                                      "test_and_set"};
  if (const auto *Assign = dyn_cast<BinaryOperator>(E))
    return Assign->isAssignmentOp() ? Assign->getLHS() : nullptr;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->isAssignmentOp() ? Operator->getArg(0) : nullptr;
  const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
  bool Sets = Method && Method->getMethodDecl() &&
              Method->getMethodDecl()->getIdentifier() &&
              llvm::is_contained(Setters, Method->getMethodDecl()->getName());
  return Sets ? Method->getImplicitObjectArgument() : nullptr;
}

/// True if a function gets the flag itself and may set it.
static bool isHandedOut(const AccessPath &Flag, const Body &In) {
  return llvm::any_of(In.references(Flag.Root), [&](const DeclRefExpr *Ref) {
    const auto *Taker = dyn_cast_or_null<CallExpr>(In.parent(Ref));
    return Taker && !isa<CXXOperatorCallExpr>(Taker) &&
           llvm::is_contained(Taker->arguments(), Ref);
  });
}

namespace {
/// What a branch asks of a flag or an owner.
struct FlagQuestion {
  AccessPath Flag; ///< none if it asks something else
  const Expr *Asked = nullptr;
  bool WhenEmpty = false; ///< the value on the side where it is still empty
};
} // namespace

static FlagQuestion flagTest(const Branch &B, const Body &In,
                             ASTContext &Context) {
  const Expr *Asked = B.Condition;
  bool NullSide = false;
  if (const auto *Compare = dyn_cast<BinaryOperator>(stripped(Asked));
      Compare && Compare->isEqualityOp()) {
    if (Compare->getRHS()->isNullPointerConstant(
            Context, Expr::NPC_ValueDependentIsNotNull) == Expr::NPCK_NotNull)
      return {};
    Asked = Compare->getLHS();
    NullSide = Compare->getOpcode() == BO_EQ;
  }
  QualType Type = stripped(Asked)->getType().getNonReferenceType();
  bool Number = Type->isIntegerType() && !Type->isBooleanType();
  if (Number || !B.knows(NullSide))
    return {};
  AccessPath Flag = accessPath(Asked);
  if (Flag && Type->isBooleanType() && isHandedOut(Flag, In))
    return {};
  return {Flag, Asked, NullSide};
}

std::vector<LimitFinder::FlagTest> LimitFinder::flagTests() const {
  llvm::DenseMap<const ValueDecl *,
                 SmallVector<std::pair<std::string, const Expr *>, 2>>
      Settings;
  for (const Expr *E : In.expressions())
    if (const Expr *Target = settingOf(E))
      if (AccessPath Path = accessPath(Target))
        Settings[Path.Root].push_back({Path.Steps, E});
  std::vector<FlagTest> Result;
  for (const Branch &B : In.branches()) {
    auto [Flag, Asked, NullSide] = flagTest(B, In, P.context());
    auto Known = Flag ? Settings.find(Flag.Root) : Settings.end();
    if (Known == Settings.end())
      continue;
    FlagTest Test{&B, Asked, Flag, B.edge(NullSide)};
    Cuts Behind;
    Behind.Edges.insert({B.Block, Test.Edge});
    bool Set = false;
    bool Always = llvm::all_of(Known->second, [&](const auto &Setting) {
      if (Setting.first != Test.Flag.Steps)
        return true;
      Set = true;
      std::optional<Point> Where = In.point(Setting.second);
      return Where && (stripped(B.Condition) == Setting.second ||
                       !In.reaches(In.entry(), *Where, Behind));
    });
    if (Set && Always)
      Result.push_back(std::move(Test));
  }
  return Result;
}

/// `if (!thread_) thread_ = …;`, `if (started) return; started = true;`:
/// happens once for the flag, however often it is asked for.
void LimitFinder::addOnce(std::vector<Candidate> &Out) const {
  if (!Flags)
    Flags = flagTests();
  for (const FlagTest &Test : *Flags) {
    Candidate C = make(Limiter::Counter, Test.At->Condition, Test.Flag);
    if (!StringRef(Test.Flag.Steps).contains("[]"))
      C.Fact.Bound = 1;
    C.Keys = choosers(Test.Asked, In, P); // a flag for each element
    C.Places.Edges.insert({Test.At->Block, Test.Edge});
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
