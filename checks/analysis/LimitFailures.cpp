// Where the code says that nothing has started. See Limits.h.

#include "checks/analysis/Comparison.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Limits.h"
#include "checks/analysis/StandardLibrary.h"

#include "llvm/ADT/SmallVectorExtras.h"

using namespace clang;

namespace fanout {

/// True for the call itself, an assignment of it, and the variable that keeps
/// it.
static bool isResultOf(const Expr *Call, const VarDecl *Keeper,
                       const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Assign = dyn_cast<BinaryOperator>(Node);
      Assign && Assign->getOpcode() == BO_Assign)
    Node = stripped(Assign->getRHS());
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  return Node == Call || (Keeper && Ref && Ref->getDecl() == Keeper);
}

/// The value of the branch on which a C function that gives the handle by an
/// argument has failed, as its result says: anything but 0.
static std::optional<bool> failsOn(const Branch &B, const Expr *Call,
                                   const VarDecl *Keeper, ASTContext &Context) {
  std::optional<Comparison> Compare = comparisonOf(B.Condition, Context);
  if (!Compare)
    return isResultOf(Call, Keeper, B.Condition) ? std::optional(true)
                                                 : std::nullopt;
  if (!isResultOf(Call, Keeper, Compare->Left) ||
      constantOf(Compare->Right, Context) != 0)
    return std::nullopt;
  switch (Compare->Op) {
  case BO_EQ:
    return false;
  case BO_NE:
  case BO_LT:
    return true;
  default:
    return std::nullopt;
  }
}

namespace {
/// `ok = pthread_create(&t, …) == 0`
struct OutcomeFlag {
  const VarDecl *Variable = nullptr;
  bool WhenFailed = false;
};
} // namespace

static OutcomeFlag outcomeFlag(const Expr *Call, const Body &In,
                               ASTContext &Context) {
  const Stmt *Up = In.parent(Call);
  while (isa_and_nonnull<ImplicitCastExpr, ParenExpr>(Up))
    Up = In.parent(Up);
  const auto *Not = dyn_cast_or_null<UnaryOperator>(Up);
  const auto *Compare = dyn_cast_or_null<BinaryOperator>(Up);
  if (Not && Not->getOpcode() == UO_LNot)
    return {keeperOf(Not, In), false};
  if (!Compare || !Compare->isEqualityOp() ||
      constantOf(Compare->getRHS(), Context) != 0)
    return {};
  return {keeperOf(Compare, In), Compare->getOpcode() == BO_NE};
}

/// True if the function, once it has started the work, returns 0, and only what
/// the start has answered otherwise: `int rc = posix_spawn(…); return rc;`
static bool answersWithResult(const Expr *Spawn, const Body &Starts,
                              ASTContext &Context) {
  std::optional<Point> At = Starts.hasGraph() && Starts.contains(Spawn)
                                ? Starts.point(Spawn)
                                : std::nullopt;
  if (!At || Starts.returned().empty())
    return false;
  const VarDecl *Keeper = keeperOf(Spawn, Starts);
  Cuts Failed;
  for (const Branch &B : Starts.branches())
    if (auto Fails = failsOn(B, Spawn, Keeper, Context);
        Fails && B.knows(*Fails))
      Failed.Edges.insert({B.Block, B.edge(*Fails)});
  return llvm::all_of(Starts.returned(), [&](const Expr *E) {
    std::optional<Point> End = Starts.point(E);
    return isResultOf(Spawn, Keeper, E) || constantOf(E, Context) == 0 ||
           (End && !Starts.reaches(*At, *End, Failed));
  });
}

/// True if the comparison says that what it compares stands for no work:
/// `pipe == nullptr`, `fd == -1`, `pid < 0`.
static bool saysFailed(const Comparison &Compare, ASTContext &Context) {
  std::optional<int64_t> With = constantOf(Compare.Right, Context);
  if (Compare.Op == BO_LT)
    return With == 0;
  if (Compare.Op != BO_EQ)
    return false;
  return isNullPointer(Compare.Right, Context)
             ? Compare.Left->getType()->isPointerType()
             : With == -1;
}

/// `pid > 0`, `fd != -1`, `pipe != NULL`
static bool saysStarted(const Comparison &Compare, ASTContext &Context) {
  if (Compare.Op == BO_NE && Compare.Left->getType()->isPointerType() &&
      isNullPointer(Compare.Right, Context))
    return true;
  std::optional<int64_t> Against = constantOf(Compare.Right, Context);
  return (Compare.Op == BO_GT && Against == 0) ||
         (Compare.Op == BO_NE && Against == -1);
}

/// Where the function keeps the handle that the start returns:
/// `r->pipe = popen(…)`.
static AccessPath keptIn(const Expr *Spawn, const Body &Starts) {
  if (const VarDecl *Keeper = keeperOf(Spawn, Starts))
    return {cast<ValueDecl>(Keeper->getCanonicalDecl()), ""};
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(Starts.parent(Spawn));
  return Assign && Assign->getOpcode() == BO_Assign
             ? accessPath(Assign->getLHS())
             : AccessPath{};
}

/// True if the function returns 0 where it keeps a handle, and something else
/// only where it has none: `return r->pipe ? 0 : -1;`.
static bool answersWithHandle(const Expr *Spawn, const Body &Starts,
                              ASTContext &Context) {
  bool Seen = Starts.hasGraph() && Starts.contains(Spawn);
  std::optional<Point> At = Seen ? Starts.point(Spawn) : std::nullopt;
  AccessPath Handle = At ? keptIn(Spawn, Starts) : AccessPath{};
  if (!Handle || Starts.returned().empty())
    return false;
  Cuts None;
  for (const Branch &B : Starts.branches()) {
    std::optional<Comparison> Compare = comparisonOf(B.Condition, Context);
    const Expr *Asked = Compare ? Compare->Left : B.Condition;
    bool Fails = Compare && saysFailed(*Compare, Context);
    bool Tells = Fails || !Compare || saysStarted(*Compare, Context);
    if (Tells && accessPath(Asked) == Handle && B.knows(Fails))
      None.Edges.insert({B.Block, B.edge(Fails)});
  }
  return llvm::all_of(Starts.returned(), [&](const Expr *E) {
    const auto *Choice = dyn_cast<ConditionalOperator>(stripped(E));
    std::optional<Point> End = Starts.point(E);
    return constantOf(E, Context) == 0 ||
           (Choice && accessPath(Choice->getCond()) == Handle &&
            constantOf(Choice->getTrueExpr(), Context) == 0) ||
           (End && !Starts.reaches(*At, *End, None));
  });
}

/// True if the function returns 0 where it has opened a connection, and
/// something else only where it has closed it again.
static bool answersWithOpen(const SpawnEvent &Event, const FunctionRow &Row,
                            const Body &Starts, const Program &P) {
  bool Seen = Starts.hasGraph() && Starts.contains(Event.Origin);
  std::optional<Point> At = Seen ? Starts.point(Event.Origin) : std::nullopt;
  std::optional<Call> Opens = asCall(Event.Origin);
  const Expr *Opened = Opens ? Opens->at(Row.Object) : nullptr;
  AccessPath Connection = Opened ? accessPath(Opened) : AccessPath{};
  if (!At || !Connection || Starts.returned().empty())
    return false;
  Cuts Closed;
  for (const Expr *E : Starts.expressions()) {
    const FunctionRow *Ends = P.model().row(E);
    std::optional<Call> C = asCall(E);
    const Expr *Object =
        Ends && C && Ends->Means == Role::Close ? C->at(Ends->Object) : nullptr;
    if (Object && accessPath(Object) == Connection)
      Closed.add(Starts.point(E));
  }
  return llvm::all_of(Starts.returned(), [&](const Expr *E) {
    std::optional<Point> End = Starts.point(E);
    return constantOf(E, P.context()) == 0 ||
           (End && !Starts.reaches(*At, *End, Closed));
  });
}

/// True for a call whose result is 0 wherever the work has started.
static bool tellsFailure(const SpawnEvent &Event, const Program &P) {
  const FunctionRow *Row = P.model().row(Event.Origin);
  if (!Row || !Event.At->getType()->isIntegerType())
    return false;
  std::optional<Call> C = asCall(Event.At);
  const Body *Starts = C && Event.Depth == 1 ? P.body(C->Callee) : nullptr;
  if (Starts && Event.Origin->getType()->isPointerType())
    return answersWithHandle(Event.Origin, *Starts, P.context());
  if (Starts && Row->Means == Role::Open)
    return answersWithOpen(Event, *Row, *Starts, P);
  if (Row->Handle.What != Place::Argument ||
      !Event.Origin->getType()->isIntegerType())
    return false;
  if (Event.Depth == 0)
    return true;
  return Starts && answersWithResult(Event.Origin, *Starts, P.context());
}

/// `if (pthread_create(&t, …) != 0) return;`: no work there.
void LimitFinder::addFailedCalls(const SpawnEvent &Event,
                                 std::vector<Candidate> &Out) const {
  if (!tellsFailure(Event, P))
    return;
  const VarDecl *Keeper = keeperOf(Event.At, In);
  if (!Keeper && !isa_and_nonnull<Expr, IfStmt>(In.parent(Event.At)))
    return; // nobody asks
  OutcomeFlag Flag = outcomeFlag(Event.At, In, P.context());
  Candidate C;
  C.Joins = true;
  for (const Branch &B : In.branches()) {
    if (Flag.Variable && isResultOf(nullptr, Flag.Variable, B.Condition) &&
        B.knows(Flag.WhenFailed))
      C.Places.Edges.insert({B.Block, B.edge(Flag.WhenFailed)});
    if (auto Failed = failsOn(B, Event.At, Keeper, P.context());
        Failed && B.knows(*Failed))
      C.Places.Edges.insert({B.Block, B.edge(*Failed)});
  }
  if (!C.Places.Edges.empty())
    Out.push_back(std::move(C));
}

std::vector<LimitFinder::FailureTest> LimitFinder::failureTests() const {
  std::vector<FailureTest> Result;
  auto Add = [&](const Branch &B, const Expr *Handle, bool Failed) {
    if (!B.knows(Failed))
      return;
    AccessPath Path = accessPath(Handle);
    if (Path || isa<CallExpr>(stripped(Handle)))
      Result.push_back({&B, stripped(Handle), std::move(Path), B.edge(Failed)});
  };
  for (const Branch &B : In.branches()) {
    std::optional<Comparison> Compare = comparisonOf(B.Condition, P.context());
    if (B.Condition->getType()->isPointerType())
      Add(B, B.Condition, false);
    else if (const Expr *Owner = askedOwner(stripped(B.Condition)))
      Add(B, Owner, false);
    else if (Compare && saysFailed(*Compare, P.context()))
      Add(B, Compare->Left, true);
    else if (Compare && saysStarted(*Compare, P.context()))
      Add(B, Compare->Left, false);
  }
  return Result;
}

/// True for two uses of one element: pipes[i], with the same i.
static bool isSameElement(const Expr *A, const Expr *B) {
  const auto *First = dyn_cast_or_null<ArraySubscriptExpr>(A);
  const auto *Second = dyn_cast_or_null<ArraySubscriptExpr>(B);
  if (!First || !Second)
    return false;
  const auto *Index = dyn_cast<DeclRefExpr>(stripped(First->getIdx()));
  const auto *Other = dyn_cast<DeclRefExpr>(stripped(Second->getIdx()));
  return Index && Other && Index->getDecl() == Other->getDecl() &&
         accessPath(First->getBase()) == accessPath(Second->getBase());
}

/// Where the spawn failed there is no work: `if (!pipe) continue;`, `if (pid <
/// 0)`.
void LimitFinder::addFailures(const SpawnEvent &Event, const HandleFlow &Flow,
                              std::vector<Candidate> &Out) const {
  if (!Failures)
    Failures = failureTests();
  Candidate C;
  C.Joins = true;
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Event.At));
  const Expr *Stored = Assign && Assign->getOpcode() == BO_Assign
                           ? stripped(Assign->getLHS())
                           : nullptr;
  auto Roots = llvm::map_to_vector<2>(
      Flow.Holders, [](const AccessPath &Held) { return Held.Root; });
  for (const FailureTest &Test : *Failures) {
    bool Held = Test.Handle && llvm::is_contained(Roots, Test.Handle.Root) &&
                llvm::is_contained(Flow.Holders, Test.Handle);
    bool Itself = Event.ReturnsHandle && Test.Asked == stripped(Event.At);
    if (Held || Itself || isSameElement(Stored, Test.Asked))
      C.Places.Edges.insert({Test.At->Block, Test.Edge});
  }
  if (!C.Places.Edges.empty())
    Out.push_back(std::move(C));
}

} // namespace fanout
