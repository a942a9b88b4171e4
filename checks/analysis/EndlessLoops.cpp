// Loops whose condition tells no end: what they read, and how they leave. See
// Sizes.h.

#include "checks/analysis/Comparison.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Guards.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Outcomes.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// True if the block sets the flag that a loop asks for.
static bool setsFlag(const CFGBlock *Block, const ValueDecl *Flag) {
  return Flag && llvm::any_of(*Block, [&](const CFGElement &Element) {
           auto Written = Element.getAs<CFGStmt>();
           const auto *Assign =
               Written ? dyn_cast<BinaryOperator>(Written->getStmt()) : nullptr;
           return Assign && Assign->getOpcode() == BO_Assign &&
                  accessPath(Assign->getLHS()).Root == Flag;
         });
}

/// The object of which the condition asks whether there is one: `if (!job)`,
/// `job == nullptr`, `job.has_value()`.
static const Expr *objectAsked(const Expr *Condition, ASTContext &Context) {
  const Expr *Asked = stripped(Condition);
  if (const auto *Not = dyn_cast<UnaryOperator>(Asked);
      Not && Not->getOpcode() == UO_LNot)
    Asked = stripped(Not->getSubExpr());
  if (std::optional<Comparison> Compare = comparisonOf(Asked, Context);
      Compare && Compare->isEquality() &&
      isNullPointer(Compare->Right, Context))
    return stripped(Compare->Left);
  if (const auto *Same = dyn_cast<CXXOperatorCallExpr>(Asked);
      Same && Same->isComparisonOp())
    return stripped(Same->getArg(0));
  std::optional<Call> C = asCall(Asked);
  return C && C->Object && C->Args.empty() && C->Callee && isStandard(C->Callee)
             ? stripped(C->Object)
             : Asked;
}

const Expr *askedAbout(const Expr *Condition, const Stmt *Loop,
                       const Body &In) {
  const Expr *Asked = objectAsked(Condition, In.function()->getASTContext());
  const auto *Ref = dyn_cast<DeclRefExpr>(Asked);
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Variable || !Variable->hasLocalStorage())
    return Condition;
  const Expr *Init = Variable->getInit();
  if (Init && llvm::is_contained(In.loops(Init), Loop))
    return Init; // not that of `for (job = first; …)`
  for (const DeclRefExpr *Use : In.references(Variable, Loop)) {
    const auto *Plain = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
    if (Plain && Plain->getOpcode() == BO_Assign && Plain->getLHS() == Use &&
        asCall(stripped(Plain->getRHS())))
      return Plain->getRHS(); // more = next(in);
    if (const auto *Assign =
            dyn_cast_or_null<CXXOperatorCallExpr>(In.parent(Use));
        Assign && Assign->getOperator() == OO_Equal && Assign->getArg(0) == Use)
      return Assign->getArg(1);
  }
  return Condition;
}

/// True if the loop counts with the variable, and does not only set it.
static bool countsWith(const ValueDecl *Variable, const Stmt *Loop,
                       const Body &In) {
  return llvm::any_of(In.references(Variable, Loop), [&](const auto *Use) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Use));
    int Step = 0;
    const Expr *Counter = Up ? changedCounter(Up, Step) : nullptr;
    return Counter && stripped(Counter) == Use;
  });
}

/// True if the loop counts down with the variable, and the branch asks whether
/// it is at its end: `if (left == 0) break;`.
static bool countsDownTo(const Expr *Bound, const ValueDecl *Variable,
                         const Stmt *Loop, const Body &In) {
  if (constantOf(Bound, In.function()->getASTContext()).value_or(2) > 1)
    return false;
  return llvm::any_of(In.references(Variable, Loop), [&](const auto *Use) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Use));
    int Step = 0;
    return Up && changedCounter(Up, Step) == Use && Step < 0;
  });
}

/// The pointer whose end the branch leaves the loop at: `if (!next) break;`.
/// Null for any other branch.
static const DeclRefExpr *endAskedBy(const Branch &B, bool LeavesWhenTrue,
                                     const ASTContext &Context) {
  const Expr *Asked = stripped(B.Condition);
  bool Ended = false; // the pointer is null when the condition is true
  if (std::optional<Comparison> Compare = comparisonOf(Asked, Context)) {
    if (!Compare->isEquality() || !isNullPointer(Compare->Right, Context))
      return nullptr;
    Ended = Compare->Op == BO_EQ;
    Asked = stripped(Compare->Left);
  } else {
    while (const auto *Not = dyn_cast<UnaryOperator>(Asked)) {
      if (Not->getOpcode() != UO_LNot)
        return nullptr;
      Ended = !Ended;
      Asked = stripped(Not->getSubExpr());
    }
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(Asked);
  bool Pointer = Ref && Ref->getType()->isPointerType();
  return Pointer && Ended == LeavesWhenTrue ? Ref : nullptr;
}

/// What a round of the loop gives the pointer: `next = queue->first;`.
static const Expr *givenInRound(const VarDecl *Pointer, const Stmt *Loop,
                                const Body &In) {
  const Expr *Made = firstValue(Pointer);
  if (Made && In.isWithin(Made, Loop))
    return stripped(Made);
  for (const DeclRefExpr *Use : In.references(Pointer, Loop)) {
    const auto *Take = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
    if (Take && Take->getOpcode() == BO_Assign && Take->getLHS() == Use)
      return stripped(Take->getRHS());
  }
  return nullptr;
}

/// `for (;;) { next = queue->first; if (!next) break; … }`: the list.
std::optional<Size> Sizes::untilEnd(const DeclRefExpr *Pointer,
                                    const Stmt *Loop, const Body &In) {
  const auto *Variable = dyn_cast<VarDecl>(Pointer->getDecl());
  const Expr *Given = Variable ? givenInRound(Variable, Loop, In) : nullptr;
  if (!Given || !isa<MemberExpr>(Given))
    return std::nullopt; // of a call, or any other
  Size All = In.references(Variable, Given).empty()
                 ? ofChain(Given, In)
                 : ofBound(nullptr, Pointer, Loop, In); // next = next->next
  return All.outside() ? std::optional(All) : std::nullopt;
}

/// What is over where the branch leaves the loop.
std::optional<Size> Sizes::endAt(const Branch &B, bool LeavesWhenTrue,
                                 const Stmt *Loop, const Body &In) {
  if (const DeclRefExpr *Pointer = endAskedBy(B, LeavesWhenTrue, P.context()))
    if (std::optional<Size> Walked = untilEnd(Pointer, Loop, In))
      return Walked;
  if (LeavesWhenTrue)
    if (std::optional<Size> Rest = untilEmpty(B.Condition, In))
      return Rest; // `if (queue.empty()) break;`
  std::optional<Comparison> Compare = comparisonOf(B.Condition, P.context());
  bool Ends = Compare && Compare->isEquality();
  if (std::optional<Size> Found =
          searching(Ends ? Compare->Left : B.Condition, Loop, In))
    return Found; // `if (end == npos) break;`
  return arriving(askedAbout(B.Condition, Loop, In), In); // `if (!next()) …`
}

Size Sizes::endless(const Stmt *Loop, const Body &In, const ValueDecl *Flag) {
  std::optional<Size> Arrives;
  In.walk(Loop, [&](const Expr *E) {
    const FunctionRow *Row = Arrives ? nullptr : Model.row(E);
    if (!Row || !isSource(*Row) ||
        (Row->Gives != Origin::Events && Row->Gives != Origin::Input))
      return;
    auto Around = In.loops(E);
    if (!Around.empty() && Around.front() == Loop)
      Arrives = yielded(Row->Gives, E);
  });
  Arrives = Arrives ? Arrives : delivered(Loop, In);
  if (Arrives)
    return *Arrives;
  std::optional<Point> Header = In.hasGraph() ? In.header(Loop) : std::nullopt;
  if (!Header)
    return Size::unknown(nullptr, "a loop without a bound");
  Size Best = Size::unknown(nullptr, "a loop without a bound");
  for (const Branch &B : In.branches()) { // `if (i == n) break;`
    if (!In.isWithin(B.Condition, Loop) || In.loops(B.Condition).empty() ||
        In.loops(B.Condition).front() != Loop)
      continue;
    auto Leaves = [&](const CFGBlock *Next) {
      return Next && (!In.reaches(Body::startOf(Next), *Header, {}) ||
                      setsFlag(Next, Flag));
    };
    if (llvm::none_of(B.Block->succs(), Leaves))
      continue;
    bool WhenTrue =
        B.knows(true) && Leaves(*(B.Block->succ_begin() + B.edge(true)));
    if (std::optional<Size> End = endAt(B, WhenTrue, Loop, In))
      return *End;
    for (const SizeComparison &C : Guards(*this, P).comparisons(B.Condition)) {
      const auto *Counter = dyn_cast_or_null<VarDecl>(
          isScalar(C.Subject) ? accessPath(C.Subject).Root
                              : countingVariable(C.Subject)); // it == end
      if (!Counter || !In.isModified(Counter, Loop))
        continue;
      bool Down = countsDownTo(C.Bound, Counter, Loop, In);
      Size One = ofBound(Down ? nullptr : C.Bound, C.Subject, Loop, In);
      if (One.From == Origin::Constant && !countsWith(Counter, Loop, In))
        continue; // `if (rc != 0) break;`
      if (One.bounded())
        return One;
      Best = larger(Best, One);
    }
  }
  return Best;
}

} // namespace fanout
