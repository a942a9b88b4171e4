// Loops that go through a whole in steps that are a share of it. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// True for a variable to which the sizes of the elements are added up: then it
/// tells of all that is in them.
bool Sizes::addsUp(const Expr *Node, const AccessPath &Whole) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  const auto *Sum = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const Body *Owner =
      Sum && Sum->hasLocalStorage() && Sum->getType()->isIntegerType()
          ? P.owner(Sum)
          : nullptr;
  if (!Owner || !firstValue(Sum) || !constantOf(firstValue(Sum), P.context()))
    return false;
  return llvm::any_of(Owner->references(Sum), [&](const DeclRefExpr *Use) {
    const auto *Add = dyn_cast_or_null<BinaryOperator>(Owner->parent(Use));
    if (!Add || Add->getOpcode() != BO_AddAssign || Add->getLHS() != Use ||
        Owner->loops(Add).empty())
      return false;
    AccessPath Part = subject(Add->getRHS());
    return Part == Whole ||
           (Part && Part.Root == Whole.Root &&
            StringRef(Part.Steps).starts_with(Whole.Steps + "[]"));
  });
}

/// True for the whole itself and for what is no smaller: n + w - 1, max(n, m).
bool Sizes::atLeast(const Expr *Node, const AccessPath &Whole) {
  Node = stripped(Node);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Node)) {
    BinaryOperatorKind Op = Binary->getOpcode();
    if (Op == BO_Add || Op == BO_Mul)
      return atLeast(Binary->getLHS(), Whole) ||
             atLeast(Binary->getRHS(), Whole);
    if (Op == BO_Sub && atLeast(Binary->getLHS(), Whole) &&
        constantOf(Binary->getRHS(), P.context()))
      return true;
  }
  std::optional<Call> C = asCall(Node);
  if (C && C->Callee && C->Callee->isInStdNamespace() &&
      C->Callee->getIdentifier() && C->Callee->getName() == "max")
    return llvm::any_of(C->Args,
                        [&](const Expr *Arg) { return atLeast(Arg, Whole); });
  AccessPath Number = subject(Node);
  if (isOfElement(Node))
    return false;
  if (addsUp(Node, Whole))
    return true;
  return Number == Whole || Number.isLengthOf(Whole) ||
         accessPath(Node) == Whole; // the number itself: n = count(line)
}

/// The divisor of what a helper returns, which gets the whole or has it too.
const Expr *Sizes::divisorInside(const Call &C, const AccessPath &Whole,
                                 const Body &Helper) {
  Once Asking(*this, &Helper);
  if (!Asking.isNew() || Helper.returned().size() != 1)
    return nullptr;
  const Expr *Result = Helper.returned().front();
  for (unsigned I = 0; I < Helper.function()->getNumParams(); ++I)
    if (const Expr *Arg = C.arg(I); Arg && subject(Arg) == Whole)
      return divisor(Result, {Helper.function()->getParamDecl(I), ""}, Helper);
  bool Same = C.Object && isa<CXXThisExpr>(stripped(C.Object)) &&
              isa<FieldDecl>(Whole.Root);
  return Same ? divisor(Result, Whole, Helper) : nullptr;
}

/// The divisor of a step that is at least `Whole` divided by it: n / w,
/// (n + w - 1) / w, max(1, n / w).
const Expr *Sizes::divisor(const Expr *Step, const AccessPath &Whole,
                           const Body &In) {
  Step = stripped(Step);
  if (const auto *Variable = dyn_cast_or_null<VarDecl>(countingVariable(Step));
      Variable && firstValue(Variable) && isa<DeclRefExpr>(Step)) {
    const Body *Owner = P.owner(Variable);
    bool Fixed = Owner && !Owner->isModified(Variable, Owner->root());
    return Fixed ? divisor(firstValue(Variable), Whole, *Owner) : nullptr;
  }
  if (const auto *Binary = dyn_cast<BinaryOperator>(Step)) {
    if (Binary->getOpcode() == BO_Add) {
      const Expr *Left = divisor(Binary->getLHS(), Whole, In);
      return Left ? Left : divisor(Binary->getRHS(), Whole, In);
    }
    if (Binary->getOpcode() != BO_Div)
      return nullptr;
    return atLeast(Binary->getLHS(), Whole) ? Binary->getRHS() : nullptr;
  }
  std::optional<Call> C = asCall(Step);
  if (!C || !C->Callee || !C->Callee->getIdentifier())
    return nullptr;
  if (const Body *Helper = P.body(C->Callee))
    return divisorInside(*C, Whole, *Helper);
  StringRef Name = C->Callee->getName();
  if (Name != "ceil" && !(Name == "max" && C->Callee->isInStdNamespace()))
    return nullptr;
  for (const Expr *Arg : C->Args)
    if (const Expr *Found = divisor(Arg, Whole, In))
      return Found;
  return nullptr;
}

namespace {
/// Finds by how much a loop moves its counter on in each round.
class StepFinder {
public:
  StepFinder(const ValueDecl *Counter, const Stmt *Loop, const Body &In)
      : Counter(Counter), Loop(Loop), In(In) {}

  /// Null if it moves in another way than by one sum.
  const Expr *find() const;

private:
  bool isCounter(const Expr *Node) const {
    const auto *Copy = dyn_cast<CXXConstructExpr>(stripped(Node));
    return countingVariable(Copy && Copy->getNumArgs() == 1 ? Copy->getArg(0)
                                                            : Node) == Counter;
  }
  bool refersToCounter(const Expr *Node, unsigned Nesting = 0) const;
  const Expr *ahead(const Expr *Next, unsigned Nesting = 0) const;
  const Expr *withoutRest(const Expr *Step) const;

  const ValueDecl *Counter;
  const Stmt *Loop;
  const Body &In;
};
} // namespace

constexpr unsigned MostVariables = 3; ///< between a counter and its next value

/// The initialiser of the local variable that is read, or null.
static const Expr *kept(const Expr *Node) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Node));
  const auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Own = Local && Local->hasLocalStorage() && !isa<ParmVarDecl>(Local);
  return Own ? firstValue(Local) : nullptr;
}

/// The two of which the node is the smaller: std::min(a, b), a < b ? a : b.
static std::pair<const Expr *, const Expr *> smallerOf(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Node))
    return {Choice->getTrueExpr(), Choice->getFalseExpr()};
  std::optional<Call> C = asCall(Node);
  if (C && C->Args.size() == 2 && isStdFunction(C->Callee, {"min"}))
    return {C->Args[0], C->Args[1]};
  return {nullptr, nullptr};
}

/// The sides of at + n and of std::next(at, n).
static std::pair<const Expr *, const Expr *> sumOf(const Expr *Node) {
  Node = stripped(Node);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->getOpcode() == BO_Add)
    return {Binary->getLHS(), Binary->getRHS()};
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node);
      Operator && Operator->getOperator() == OO_Plus &&
      Operator->getNumArgs() == 2)
    return {Operator->getArg(0), Operator->getArg(1)};
  std::optional<Call> C = asCall(Node);
  if (C && C->Args.size() == 2 && isStdFunction(C->Callee, {"next"}))
    return {C->Args[0], C->Args[1]};
  return {nullptr, nullptr};
}

bool StepFinder::refersToCounter(const Expr *Node, unsigned Nesting) const {
  bool Found = false;
  In.walk(Node, [&](const Expr *E) {
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const Expr *Init = Ref && Nesting < MostVariables ? kept(Ref) : nullptr;
    Found |= Ref && (Ref->getDecl() == Counter ||
                     (Init && In.isWithin(Init, Loop) &&
                      refersToCounter(Init, Nesting + 1)));
  });
  return Found;
}

/// `step` of min(step, end - at): the rest only cuts the last one.
const Expr *StepFinder::withoutRest(const Expr *Step) const {
  auto [One, Other] = smallerOf(Step);
  if (!One && kept(Step) && In.isWithin(kept(Step), Loop))
    std::tie(One, Other) = smallerOf(kept(Step));
  if (!One || refersToCounter(One) == refersToCounter(Other))
    return Step;
  return refersToCounter(One) ? Other : One;
}

/// By how much `Next` is ahead of the counter: `step` of min(at + step, size).
const Expr *StepFinder::ahead(const Expr *Next, unsigned Nesting) const {
  if (Nesting > MostVariables)
    return nullptr;
  if (const Expr *Init = kept(Next))
    return In.isWithin(Init, Loop) ? ahead(Init, Nesting + 1) : nullptr;
  if (auto [One, Other] = smallerOf(Next); One) {
    if (refersToCounter(One) == refersToCounter(Other))
      return nullptr;
    return ahead(refersToCounter(One) ? One : Other, Nesting + 1);
  }
  auto [Left, Right] = sumOf(Next);
  if (!Left || isCounter(Left) == isCounter(Right))
    return nullptr;
  return withoutRest(isCounter(Left) ? Right : Left);
}

const Expr *StepFinder::find() const {
  const auto *For = dyn_cast<ForStmt>(Loop);
  const Expr *Step = nullptr;
  for (const DeclRefExpr *Ref : In.references(Counter, Loop)) {
    if (For && For->getInit() && In.isWithin(Ref, For->getInit()))
      continue;
    const Stmt *Up = In.parent(Ref);
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    const auto *Single = dyn_cast_or_null<UnaryOperator>(Up);
    const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Up);
    bool Assigns =
        Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref;
    bool Steps =
        Operator && Operator->getArg(0) == Ref &&
        (Operator->isAssignmentOp() || Operator->getOperator() == OO_PlusPlus ||
         Operator->getOperator() == OO_MinusMinus);
    if (Single && Single->isIncrementDecrementOp())
      return nullptr;
    if (!Assigns && !Steps)
      continue;
    bool Adds = Assigns ? Assign->getOpcode() == BO_AddAssign
                        : Operator->getOperator() == OO_PlusEqual;
    bool Sets = Assigns ? Assign->getOpcode() == BO_Assign
                        : Operator->getOperator() == OO_Equal;
    if (Step || !(Adds || Sets))
      return nullptr;
    const Expr *Value = Assigns ? Assign->getRHS() : Operator->getArg(1);
    Step = Adds ? withoutRest(Value) : ahead(Value);
    if (!Step)
      return nullptr;
  }
  return Step;
}

/// What ends at the bound: `v` for v.size() and for v.end().
AccessPath Sizes::endedBy(const Expr *Bound) {
  return stripped(Bound)->getType()->isIntegerType()
             ? subject(Bound)
             : accessPath(Bound).container();
}

/// The same where callers say how much a round takes: as many rounds as the
/// one who makes the most.
std::optional<Size> Sizes::slicesOfCallers(const Expr *Step,
                                           const AccessPath &Whole,
                                           const Body &In) {
  const auto *Share = dyn_cast_or_null<ParmVarDecl>(countingVariable(Step));
  const auto *End = dyn_cast_or_null<ParmVarDecl>(Whole.Root);
  if (!Share || !End || !Whole.Steps.empty() ||
      Share->getDeclContext() != In.function() ||
      End->getDeclContext() != In.function())
    return std::nullopt;
  std::optional<Size> Total;
  for (const CallSite &Caller : P.callers(In.function())) {
    const Expr *Taken = Caller.argument(Share), *All = Caller.argument(End);
    const Expr *Parts =
        Taken && All ? divisor(Taken, endedBy(All), *Caller.In) : nullptr;
    Size Rounds = Parts ? count(Parts, *Caller.In) : Size{};
    if (!Rounds.bounded())
      return std::nullopt;
    Total = Total ? larger(*Total, Rounds) : Rounds;
  }
  if (Total && !P.isInternal(In.function()))
    return Size::unknown(Step, "a share that callers elsewhere may choose");
  return Total;
}

/// The rounds of a loop whose step is a share of what it runs over: with
/// n / workers elements a round, as many as there are workers.
std::optional<Size> Sizes::slices(const Expr *Bound, const Expr *Counter,
                                  const Stmt *Loop, const Body &In) {
  const ValueDecl *Variable = countingVariable(Counter);
  AccessPath Whole = endedBy(Bound);
  const Expr *Step =
      Variable && Whole ? StepFinder(Variable, Loop, In).find() : nullptr;
  if (!Step)
    return std::nullopt;
  if (const Expr *Shares = divisor(Step, Whole, In)) {
    Size Rounds = count(Shares, In);
    return Rounds.bounded() ? std::optional(Rounds) : std::nullopt;
  }
  return slicesOfCallers(Step, Whole, In);
}

} // namespace fanout
