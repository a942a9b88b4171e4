// How deep a recursion goes: `if (depth >= 3) return;`. See Sites.h.

#include "checks/analysis/Sites.h"

using namespace clang;

namespace fanout {

constexpr uint64_t Deepest = 16; ///< a tree twice as deep has 2^32 leaves

static const ParmVarDecl *parameterOf(const AccessPath &Depth) {
  return dyn_cast_or_null<ParmVarDecl>(Depth.Root);
}

/// `depth + 1`, `job->depth + 1`
static bool isStepOf(const Expr *Value, const AccessPath &Depth) {
  const auto *Step =
      dyn_cast_or_null<BinaryOperator>(Value ? stripped(Value) : Value);
  return Step && Step->getOpcode() == BO_Add &&
         accessPath(Step->getLHS()) == Depth &&
         isa<IntegerLiteral>(stripped(Step->getRHS()));
}

/// True if the object that is passed on has the next depth in its member:
/// `struct part left = {items, half, part->depth + 1};`.
static bool hasNextDepth(const Expr *Passed, const AccessPath &Depth,
                         const Body &In) {
  AccessPath Object = accessPath(Passed);
  const auto *Own = dyn_cast_or_null<VarDecl>(Object.Root);
  if (!Own || !Own->hasLocalStorage() || isa<ParmVarDecl>(Own) ||
      !Object.Steps.empty())
    return false;
  const AccessPath Part{Object.Root, Depth.Steps};
  Cuts Steps;
  for (const Expr *E : In.expressions()) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    if (!Assign || !Assign->isAssignmentOp() ||
        accessPath(Assign->getLHS()) != Part)
      continue;
    if (!isStepOf(Assign->getRHS(), Depth))
      return false;
    Steps.add(In.point(E));
  }
  std::optional<Point> At = In.hasGraph() ? In.point(Passed) : std::nullopt;
  bool Always =
      !Steps.Points.empty() && At && !In.reaches(In.entry(), *At, Steps);
  return Always || isStepOf(madeWith(Own, Depth.Steps), Depth);
}

/// True if the function only passes on what it is given: the start of a thread.
static bool passesOn(const Body &Code, const Body &In, const Program &P) {
  return llvm::any_of(P.callers(In.function()), [&](const CallSite &Caller) {
    std::optional<Call> C = asCall(Caller.Site);
    return Caller.In == &Code && C && llvm::any_of(C->Args, [&](const Expr *A) {
             AccessPath Given = accessPath(A);
             return parameterOf(Given) && Given.Steps.empty();
           });
  });
}

/// True if each start of the function as work passes an object with the next
/// depth: `pthread_create(&t, NULL, run, &left)`.
static bool startsDeeper(const AccessPath &Depth, const Body &In,
                         const Program &P) {
  return llvm::all_of(In.expressions(), [&](const Expr *E) {
    const FunctionRow *Row = P.model().row(E);
    std::optional<Call> C =
        Row && Row->Means == Role::Spawn ? asCall(E) : std::nullopt;
    bool Again = C && llvm::any_of(C->Args, [&](const Expr *Arg) {
                   const Body *Code = P.callable(Arg);
                   return Code && !P.lambda(*Code) &&
                          (Code == &In || passesOn(*Code, In, P));
                 });
    return !Again || llvm::any_of(C->Args, [&](const Expr *Arg) {
      return hasNextDepth(Arg, Depth, In);
    });
  });
}

/// True if every call of the function by itself passes the next depth.
bool SiteBuilder::deepens(const AccessPath &Depth, const Body &In) const {
  const ParmVarDecl *Parameter = parameterOf(Depth);
  if (!Parameter || P.owner(Parameter) != &In)
    return false;
  bool Any = false;
  for (const CallSite &Caller : P.callers(In.function())) {
    const Body *Around = Caller.In;
    while (Around != &In && P.lambda(*Around))
      Around = P.enclosing(*Around);
    if (Around != &In)
      continue;
    Any = true;
    const Expr *Arg = Caller.argument(Parameter);
    bool Next = Depth.Steps.empty() ? isStepOf(Arg, Depth)
                                    : Arg && hasNextDepth(Arg, Depth, In);
    if (!Next)
      return false;
  }
  return Any && (Depth.Steps.empty() || startsDeeper(Depth, In, P));
}

namespace {
/// A comparison of a depth, which the function gets, with a limit.
struct DepthTest {
  AccessPath Depth;
  const Expr *Bound;
  const Body *BoundIn;
  bool WhenTrue;
};
} // namespace

/// The parameter, or the member of what it leads to, that is a number.
static AccessPath numberGiven(const Expr *Node) {
  AccessPath Path = Node ? accessPath(Node) : AccessPath{};
  bool Plain = parameterOf(Path) && !StringRef(Path.Steps).contains("[]") &&
               StringRef(Path.Steps).count('.') <= 1;
  return Plain && Node->getType()->isIntegerType() ? Path : AccessPath{};
}

/// The same in a function that is asked: `return n > leaf && depth < most;`
static void addAsked(const Expr *Condition, const Program &P, Guards &G,
                     SmallVectorImpl<DepthTest> &Out) {
  Condition = stripped(Condition);
  bool Not = false;
  if (const auto *Turned = dyn_cast<UnaryOperator>(Condition);
      Turned && Turned->getOpcode() == UO_LNot) {
    Not = true;
    Condition = stripped(Turned->getSubExpr());
  }
  if (std::optional<Comparison> Compare = comparisonOf(Condition, P.context());
      Compare && Compare->isEquality() &&
      constantOf(Compare->Right, P.context()) == 0) { // asked() != 0
    Not = Not != (Compare->Op == BO_EQ);
    Condition = stripped(Compare->Left);
  }
  std::optional<Call> C = asCall(Condition);
  const Body *Asked = C ? P.body(C->Callee) : nullptr;
  const Expr *Returned = Asked ? predicate(Asked) : nullptr;
  if (!Returned)
    return;
  const auto *Logical = dyn_cast<BinaryOperator>(stripped(Returned));
  bool All = Logical && Logical->getOpcode() == BO_LAnd;
  bool Any = Logical && Logical->getOpcode() == BO_LOr;
  SmallVector<const Expr *, 2> Terms{Returned};
  if (All || Any)
    Terms = {Logical->getLHS(), Logical->getRHS()};
  for (const Expr *Term : Terms)
    for (const SizeComparison &One : G.comparisons(Term)) {
      AccessPath Inner = numberGiven(One.Subject);
      const ParmVarDecl *Parameter = parameterOf(Inner);
      const Expr *Given =
          Parameter ? C->arg(Parameter->getFunctionScopeIndex()) : nullptr;
      AccessPath Depth = Given ? accessPath(Given) : AccessPath{};
      Depth.Steps += Inner.Steps; // of what it leads to: s->depth
      if (!parameterOf(Depth) || Depth.Steps != Inner.Steps)
        continue;
      bool Told =
          Logical && Logical->isLogicalOp() ? One.WhenTrue == All : true;
      if (Told && !One.Equality)
        Out.push_back({Depth, One.Bound, Asked, One.WhenTrue != Not});
    }
}

static SmallVector<DepthTest, 2>
depthTests(const Expr *Condition, const Body &In, Sizes &S, const Program &P) {
  Guards G(S, P);
  SmallVector<DepthTest, 2> Result;
  for (const SizeComparison &C : G.comparisons(Condition))
    if (AccessPath Depth = numberGiven(C.Subject); Depth && !C.Equality)
      Result.push_back({Depth, C.Bound, &In, C.WhenTrue});
  addAsked(Condition, P, G, Result);
  return Result;
}

/// The function that calls this one in the only cycle that leads back to it,
/// and the call; none if there are several.
static std::optional<CallSite> onlyCaller(const Body &In, const Summaries &All,
                                          const Program &P) {
  std::optional<CallSite> Found;
  for (const CallSite &Caller : P.callers(In.function())) {
    if (Caller.In == &In || !All.sameCycle(*Caller.In, In))
      continue;
    if (Found || P.lambda(*Caller.In))
      return std::nullopt;
    Found = Caller;
  }
  return Found;
}

/// True if each call of the function, and each start of it as work, passes an
/// object with the next depth.
static bool goesDeeper(const Body &Callee, const AccessPath &Depth,
                       const Body &In, const Program &P) {
  bool Any = false;
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    const FunctionRow *Row = C ? P.model().row(*C) : nullptr;
    bool Starts = Row && Row->Means == Role::Spawn &&
                  llvm::any_of(C->Args, [&](const Expr *Arg) {
                    return P.callable(Arg) == &Callee;
                  });
    if (!Starts && !(C && P.body(C->Callee) == &Callee))
      continue;
    Any = true;
    if (llvm::none_of(C->Args, [&](const Expr *Arg) {
          return hasNextDepth(Arg, Depth, In);
        }))
      return false;
  }
  return Any;
}

/// The limit of a depth that is tested on every path to the place.
std::optional<Size>
SiteBuilder::testedDepth(const Body &In, Point At,
                         llvm::function_ref<bool(const AccessPath &)> Grows) {
  for (const Branch &B : In.branches())
    for (const DepthTest &Test : depthTests(B.Condition, In, S, P)) {
      if (!B.knows(Test.WhenTrue) || !Grows(Test.Depth))
        continue;
      Size Limit = S.count(Test.Bound, *Test.BoundIn);
      if (!Limit.bounded() || Limit.Value.value_or(0) > Deepest)
        continue;
      Cuts Shallow;
      Shallow.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
      if (!In.reaches(In.entry(), At, Shallow))
        return Size{Limit.From, std::nullopt, {}, B.Condition, ""};
    }
  return std::nullopt;
}

/// The same where the function that asks calls the one that starts the work,
/// which calls it again: `if (part->depth < 3) split(part);`.
std::optional<Size> SiteBuilder::depthLimitOfCaller(const Body &In) {
  std::optional<CallSite> Caller = onlyCaller(In, All, P);
  std::optional<Point> At = Caller && Caller->In->hasGraph()
                                ? Caller->In->point(Caller->Site)
                                : std::nullopt;
  if (!At)
    return std::nullopt;
  const Body &Asks = *Caller->In;
  return testedDepth(Asks, *At, [&](const AccessPath &Depth) {
    return llvm::any_of(
        In.function()->parameters(), [&](const ParmVarDecl *Given) {
          const Expr *Arg = Caller->argument(Given);
          AccessPath Same = Arg ? accessPath(Arg) : AccessPath{};
          return Same.Root == Depth.Root && Same.Steps.empty() &&
                 goesDeeper(Asks, {Given->getCanonicalDecl(), Depth.Steps}, In,
                            P);
        });
  });
}

/// The comparison of a depth with a limit that stands before every start:
/// `if (depth >= 3) return;`.
std::optional<Size> SiteBuilder::depthLimit(const SpawnEvent &Event,
                                            const Body &In) {
  std::optional<Point> At = In.hasGraph() ? In.point(Event.At) : std::nullopt;
  bool ThroughOthers =
      llvm::any_of(P.callers(In.function()), [&](const CallSite &Caller) {
        return Caller.In != &In && !P.lambda(*Caller.In) &&
               All.sameCycle(*Caller.In, In);
      });
  if (!At)
    return std::nullopt;
  if (ThroughOthers)
    return depthLimitOfCaller(In);
  return testedDepth(
      In, *At, [&](const AccessPath &Depth) { return deepens(Depth, In); });
}

} // namespace fanout
