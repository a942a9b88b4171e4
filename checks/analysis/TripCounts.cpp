// How often loops run. See Sizes.h.

#include "checks/analysis/Comparison.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

Size Sizes::ofLoop(const Stmt *Loop, const Body &In,
                   ArrayRef<const Expr *> Uncounted) {
  Once Asking(*this, Loop);
  if (!Asking.isNew())
    return {};
  if (const auto *Range = dyn_cast<CXXForRangeStmt>(Loop))
    return collection(Range->getRangeInit(), In);
  const auto *While = dyn_cast<WhileStmt>(Loop);
  if (const VarDecl *Pulled = While ? While->getConditionVariable() : nullptr)
    if (std::optional<Size> Fetched = fetched(Pulled->getInit(), In))
      return *Fetched;
  const Expr *Condition = conditionOf(Loop);
  return Condition ? ofCondition(Condition, Loop, In, Uncounted)
                   : endless(Loop, In);
}

std::optional<Size> Sizes::read(const Expr *Asked, const Body &In) {
  std::optional<Size> Found;
  In.walk(Asked, [&](const Expr *E) {
    const FunctionRow *Row = Found ? nullptr : Model.row(E);
    if (Row && isSource(*Row) &&
        (Row->Gives == Origin::Input || Row->Gives == Origin::Events))
      Found = yielded(Row->Gives, E);
  });
  return Found;
}

std::optional<Size> Sizes::arriving(const Expr *Asked, const Body &In) {
  std::optional<Size> Read = read(Asked, In);
  return Read ? Read : fetched(Asked, In);
}

/// What the condition is without a look at any variable, if it is always that.
static std::optional<bool> always(const Expr *Condition,
                                  const ASTContext &Context) {
  bool Value = false;
  bool Known = !Condition->isValueDependent() &&
               Condition->EvaluateAsBooleanCondition(Value, Context);
  return Known ? std::optional(Value) : std::nullopt;
}

/// `for (; !done; done = true)`: the increment ends it after one round.
static bool endsItself(const Expr *Condition, const Stmt *Loop,
                       const ASTContext &Context) {
  const auto *For = dyn_cast<ForStmt>(Loop);
  const auto *Step = For && For->getInc()
                         ? dyn_cast<BinaryOperator>(stripped(For->getInc()))
                         : nullptr;
  bool Negated = false;
  if (const auto *Not = dyn_cast<UnaryOperator>(Condition);
      Not && Not->getOpcode() == UO_LNot) {
    Negated = true;
    Condition = stripped(Not->getSubExpr());
  }
  const auto *Flag = dyn_cast<DeclRefExpr>(Condition);
  bool Set = false;
  return Flag && Step && Step->getOpcode() == BO_Assign &&
         accessPath(Step->getLHS()) == accessPath(Flag) &&
         !Step->getRHS()->isValueDependent() &&
         Step->getRHS()->EvaluateAsBooleanCondition(Set, Context) &&
         Set == Negated;
}

/// What `v.empty()`, or a library's own way to ask for the end, looks at.
static const Expr *asksForEnd(const Expr *Asked, const CallModel &Model) {
  std::optional<Call> C = asCall(Asked);
  if (!C || !C->Callee)
    return nullptr;
  if (C->Object && C->Args.empty() && C->Callee->getIdentifier() &&
      (C->Callee->getName() == "empty" || C->Callee->getName() == "isEmpty"))
    return C->Object;
  const FunctionRow *Row = Model.row(*C);
  return Row && Row->Means == Role::Minimum ? C->at(Row->Range) : nullptr;
}

/// What is left of a collection that is asked for its end: !v.empty(),
/// files.hasNext().
std::optional<Size> Sizes::asksForMore(const Expr *Asked, const Body &In) {
  const auto *Not = dyn_cast<UnaryOperator>(Asked);
  const Expr *Left = nullptr;
  if (Not && Not->getOpcode() == UO_LNot) {
    Left = asksForEnd(stripped(Not->getSubExpr()), Model);
  } else if (std::optional<Call> C = asCall(Asked)) {
    const FunctionRow *Row = Model.row(*C);
    if (Row && Row->Means == Role::Minimum && isScalar(Asked))
      Left = C->at(Row->Range);
  }
  Size All = Left ? collection(Left, In) : Size{};
  return Left && All.From != Origin::Unknown ? std::optional(All)
                                             : std::nullopt;
}

std::optional<Size> Sizes::untilEmpty(const Expr *Asked, const Body &In) {
  const Expr *Left = asksForEnd(stripped(Asked), Model);
  Size All =
      Left && Asked->getType()->isBooleanType() ? collection(Left, In) : Size{};
  return All.outside() ? std::optional(All) : std::nullopt;
}

/// The pointer that moves through an array whose last element says so:
/// `for (; p->name; ++p)`. Or null.
static const Expr *sentinelOf(const Expr *Asked, const Stmt *Loop,
                              const Body &In) {
  const auto *Member = dyn_cast<MemberExpr>(stripped(Asked));
  const auto *Pointer =
      Member && Member->isArrow() && !Member->getType()->isBooleanType()
          ? dyn_cast<DeclRefExpr>(stripped(Member->getBase()))
          : nullptr;
  if (!Pointer || !Pointer->getType()->isPointerType())
    return nullptr;
  bool Steps = false;
  for (const DeclRefExpr *Use : In.references(Pointer->getDecl(), Loop)) {
    const auto *Step = dyn_cast_or_null<UnaryOperator>(In.parent(Use));
    Steps |= Step && Step->isIncrementOp();
  }
  return Steps ? Pointer : nullptr;
}

/// The list whose first element each round takes: `(r = queue->first)`, also
/// `(r = queue->first) != NULL`. Or null.
static const Expr *listTaken(const Expr *Asked, ASTContext &Context) {
  std::optional<Comparison> Compare = comparisonOf(Asked, Context);
  if (Compare && Compare->Op == BO_NE && isNullPointer(Compare->Right, Context))
    Asked = Compare->Left;
  const auto *Take = dyn_cast<BinaryOperator>(stripped(Asked));
  if (!Take || Take->getOpcode() != BO_Assign ||
      !Take->getType()->isPointerType())
    return nullptr;
  const Expr *First = stripped(Take->getRHS());
  return isa<MemberExpr>(First) ? First : nullptr;
}

/// True if what the list belongs to comes from outside the file; else the
/// callers know what is in it.
static bool isOfCallers(const Expr *List, const Body &In, const Program &P) {
  if (!P.isInternal(In.function()))
    return true;
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(accessPath(List).Root);
  auto Callers = P.callers(In.function());
  return Given && !Callers.empty() &&
         llvm::all_of(Callers, [&](const CallSite &Caller) {
           const Expr *Arg = Caller.argument(Given);
           return Arg && isa_and_nonnull<ParmVarDecl>(accessPath(Arg).Root) &&
                  !Caller.In->function()->isMain();
         });
}

/// True for `next(&it) != 0`, `more() == TRUE` and `queue->first != NULL`.
static bool asksIfTrue(const Comparison &Compare, const ASTContext &Context) {
  const Expr *Asked = stripped(Compare.Left);
  if (isa<MemberExpr>(Asked) && Asked->getType()->isPointerType())
    return Compare.Op == BO_NE && isNullPointer(Compare.Right, Context);
  if (!isa<CallExpr>(Asked) || !Asked->getType()->isIntegerType())
    return false;
  std::optional<int64_t> With = constantOf(Compare.Right, Context);
  return (Compare.Op == BO_NE && With == 0) ||
         (Compare.Op == BO_EQ && With == 1);
}

/// What a comparison of points in time or of durations compares: how often a
/// loop runs until then, its clock tells. Null for any other.
static const Expr *timeCompared(const Expr *Core) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core);
  const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Core);
  const Expr *Left = Rewritten ? Rewritten->getLHS()
                     : Operator && Operator->isComparisonOp()
                         ? Operator->getArg(0)
                         : nullptr;
  return Left && isTime(stripped(Left)->getType()) ? Left : nullptr;
}

Size Sizes::ofCondition(const Expr *Condition, const Stmt *Loop, const Body &In,
                        ArrayRef<const Expr *> Uncounted) {
  if (std::optional<bool> Goes = always(Condition, P.context()))
    return *Goes ? endless(Loop, In)
                 : Size::fixed(isa<DoStmt>(Loop) ? 1 : 0, Condition);
  const Expr *Core = stripped(Condition);
  if (llvm::is_contained(Uncounted, Core))
    return Size::unknown(Core, "a counter that some rounds leave as it is");
  if (const Expr *List = listTaken(Core, P.context());
      List && isOfCallers(List, In, P))
    if (Size All = ofChain(List, In); All.outside())
      return All;
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core)) {
    if (Binary->getOpcode() == BO_LAnd) {
      Size Left = ofCondition(Binary->getLHS(), Loop, In, Uncounted);
      Size Right = ofCondition(Binary->getRHS(), Loop, In, Uncounted);
      if (Left.bounded() || Right.bounded())
        return Left.bounded() ? Left : Right;
      return Left.outside() ? Left : Right;
    }
    if (Binary->getOpcode() == BO_LOr)
      return larger(ofCondition(Binary->getLHS(), Loop, In),
                    ofCondition(Binary->getRHS(), Loop, In));
  }
  if (std::optional<Comparison> Compare = comparisonOf(Core, P.context())) {
    bool Pointer = stripped(Compare->Left)->getType()->isPointerType();
    bool Asks = asksIfTrue(*Compare, P.context()) &&
                (!Pointer || isOfCallers(Compare->Left, In, P));
    if (Asks ||                                   // while (next(&it) != 0)
        saysNotEnd(*Compare, P.context()) ||      // while (*p != NULL)
        isAboveAtMoving(*Compare, Loop, In, P) || // while (*p > 0)
        (Compare->Op == BO_NE && sentinelOf(Compare->Left, Loop, In)))
      return ofCondition(Compare->Left, Loop, In);
    return ofComparison(Compare->Left, Compare->Op, Compare->Right, Loop, In);
  }
  if (const Expr *Time = timeCompared(Core))
    return Size::unknown(Time, "a loop that ends at a time");
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Core))
    return ofComparison(Rewritten->getLHS(), Rewritten->getOpcode(),
                        Rewritten->getRHS(), Loop, In);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core);
      Operator && Operator->getNumArgs() == 2 && Operator->isComparisonOp())
    return ofComparison(Operator->getArg(0), BO_NE, Operator->getArg(1), Loop,
                        In);
  return ofQuestion(Core, Loop, In);
}

/// `while (more() && mayBegin(begun++))`, where a function compares the number
/// that counts with a limit.
std::optional<Size> Sizes::countedByAnswer(const Expr *Core, const Stmt *Loop,
                                           const Body &In) {
  std::optional<Call> C = asCall(Core);
  const Body *Asked = C ? P.body(C->Callee) : nullptr;
  const Expr *Returned = Asked ? predicate(Asked) : nullptr;
  if (!Returned)
    return std::nullopt;
  for (const SizeComparison &One : Guards(*this, P).comparisons(Returned)) {
    const Expr *Given = argumentFor(One.Subject, *C);
    const ValueDecl *Counter = Given ? countingVariable(Given) : nullptr;
    Size Most = count(One.Bound, *Asked);
    if (Counter && One.WhenTrue && !One.Equality && Most.bounded() &&
        In.isModified(Counter, Loop))
      return Most;
  }
  return std::nullopt;
}

Size Sizes::ofQuestion(const Expr *Core, const Stmt *Loop, const Body &In) {
  if (std::optional<Size> Read = read(Core, In))
    return *Read;
  if (std::optional<Size> Found = searching(Core, Loop, In))
    return *Found;
  if (endsItself(Core, Loop, P.context()))
    return {Origin::Constant, 1, {}, Core, ""};
  if (std::optional<Size> Few = countedByAnswer(Core, Loop, In))
    return *Few;
  if (std::optional<Size> Fetched = fetched(askedAbout(Core, Loop, In), In))
    return *Fetched;
  if (std::optional<Size> More = asksForMore(Core, In))
    return *More;
  if (const auto *Down = dyn_cast<UnaryOperator>(Core);
      Down && Down->isDecrementOp())
    return ofBound(nullptr, Down->getSubExpr(), Loop, In);
  if (std::optional<Call> C = asCall(Core);
      C && C->Object && C->Args.empty() && C->Callee &&
      C->Callee->getIdentifier() && C->Callee->getName() == "size")
    return collection(C->Object, In);
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Core)) {
    const ValueDecl *Index = countingVariable(Element->getIdx());
    if (Index && In.isModified(Index, Loop)) // for (i = 0; list[i]; i++)
      if (Size All = collection(Element->getBase(), In); All.outside())
        return All;
  }
  if (const auto *Not = dyn_cast<UnaryOperator>(Core);
      Not && Not->getOpcode() == UO_LNot) // !(list.first == NULL)
    if (const auto *Same =
            dyn_cast<BinaryOperator>(stripped(Not->getSubExpr()));
        Same && Same->getOpcode() == BO_EQ &&
        isNullPointer(Same->getRHS(), P.context()))
      return ofCondition(Same->getLHS(), Loop, In);
  if (const Expr *Sentinel = sentinelOf(Core, Loop, In))
    return ofBound(nullptr, Sentinel, Loop, In);
  if (isa<MemberExpr>(Core) && Core->getType()->isPointerType())
    if (Size List = ofChain(Core, In); List.outside())
      return List;
  return ofMoving(Core, Loop, In);
}

} // namespace fanout
