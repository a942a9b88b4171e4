// Loops that wait for room and may be left without it. See Operations.h.

#include "checks/analysis/LiveCount.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// True for a look at the clock: steady_clock::now(), time(NULL).
static bool tellsTime(const Expr *E) {
  std::optional<Call> C = asCall(E);
  if (!C || !C->Callee || !C->Callee->getIdentifier())
    return false;
  StringRef Name = C->Callee->getName();
  const CXXRecordDecl *Told = C->Site->getType()->getAsCXXRecordDecl();
  bool Point = Told && Told->getIdentifier() && Told->getName() == "time_point";
  return Point ? Name == "now"
               : C->Callee->isExternC() && (Name == "time" || Name == "clock");
}

/// True if each part alone may end the loop: `n >= 8 && !force`.
static bool hasMoreEnds(const PathCondition &Asked) {
  const auto *Both = dyn_cast<BinaryOperator>(stripped(Asked.Condition));
  return Both && Both->getOpcode() == (Asked.Holds ? BO_LAnd : BO_LOr);
}

/// The variable with which the condition counts how often the loop has waited,
/// or null: `tries++ < 100`.
static const VarDecl *roundsAsked(const Expr *Condition, const Stmt *Loop,
                                  const Body &In) {
  for (const Expr *Term : operands(Condition)) {
    const auto *Compare = dyn_cast<BinaryOperator>(Term);
    const auto *Rounds =
        Compare && Compare->isComparisonOp()
            ? dyn_cast_or_null<VarDecl>(countingVariable(Compare->getLHS()))
            : nullptr;
    if (Rounds && Rounds->hasLocalStorage() &&
        Rounds->getType()->isIntegerType() && In.isModified(Rounds, Loop))
      return Rounds;
  }
  return nullptr;
}

/// True if the caller says whether the loop waits at all:
/// `while (live >= k && !force)`.
static bool asksCaller(const PathCondition &Asked, const Body &In) {
  return hasMoreEnds(Asked) &&
         llvm::any_of(operands(Asked.Condition), [&](const Expr *Term) {
           if (const auto *Not = dyn_cast<UnaryOperator>(Term);
               Not && Not->getOpcode() == UO_LNot)
             Term = stripped(Not->getSubExpr());
           const auto *Ref = dyn_cast<DeclRefExpr>(Term);
           const auto *Given =
               Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
           return Given && Given->getType()->isBooleanType() &&
                  Given->getDeclContext() == In.function();
         });
}

/// True if nothing but ++ changes the variable in the loop, and nothing behind
/// the loop asks for it again.
static bool onlyCountsRounds(const VarDecl *Rounds, const Stmt *Loop,
                             const Body &In) {
  return neverStepsDown(Rounds, Loop, In) &&
         llvm::none_of(In.branches(), [&](const Branch &B) {
           return !In.isWithin(B.Condition, Loop) &&
                  !In.references(Rounds, B.Condition).empty();
         });
}

/// True if the condition asks what a wait has returned.
static bool asksWait(const Expr *Condition, const Body &In,
                     const CallModel &Model) {
  bool Found = false;
  In.walk(In.truthOf(Condition), [&](const Expr *E) {
    Found |= isWait(E, Model) || tellsTime(E);
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Variable || Variable->hasGlobalStorage())
      return;
    if (const Expr *Init = Variable->getInit())
      Found |= isWait(stripped(Init), Model) || tellsTime(stripped(Init));
    for (const DeclRefExpr *Use : In.references(Variable))
      if (const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
          Assign && Assign->isAssignmentOp() && Assign->getLHS() == Use)
        Found |= isWait(stripped(Assign->getRHS()), Model) ||
                 tellsTime(stripped(Assign->getRHS()));
  });
  return Found;
}

/// True if something behind the loop asks the answer of the wait again.
static bool isAskedAgain(const Stmt *Loop, const Body &In,
                         const CallModel &Model) {
  return llvm::any_of(In.branches(), [&](const Branch &B) {
    return !In.isWithin(B.Condition, Loop) && asksWait(B.Condition, In, Model);
  });
}

/// True if the loop, which waits for room, may be left because of the time that
/// the wait took, after so many rounds, or if the caller says so.
static bool mayGiveUp(const Stmt *Loop, const Body &In,
                      const CallModel &Model) {
  std::optional<PathCondition> Asked =
      testOfRound(Loop, In.function()->getASTContext());
  const Expr *Condition = Asked ? Asked->Condition : nullptr;
  if (Asked && asksCaller(*Asked, In))
    return true;
  bool Counts =
      Asked && hasMoreEnds(*Asked) && roundsAsked(Condition, Loop, In);
  if (Condition && (Counts || asksWait(Condition, In, Model)))
    return !isAskedAgain(Loop, In, Model);
  SmallVector<const Stmt *, 8> Stack(Loop->child_begin(), Loop->child_end());
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (!Node || isa<Expr>(Node) ||
        isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Node))
      continue;
    const auto *If = dyn_cast<IfStmt>(Node);
    const Stmt *Then = If ? If->getThen() : nullptr;
    if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Then))
      Then = Block->body_empty() ? nullptr : Block->body_back();
    if (isa_and_nonnull<BreakStmt>(Then)) {
      if (asksWait(If->getCond(), In, Model))
        return !isAskedAgain(Loop, In, Model);
      const VarDecl *Rounds = roundsAsked(If->getCond(), Loop, In);
      if (Condition && Rounds && onlyCountsRounds(Rounds, Loop, In))
        return true;
    }
    Stack.append(Node->child_begin(), Node->child_end());
  }
  return false;
}

/// The loop that waits for the slot, or null.
static const Stmt *waitingLoop(const Operation &Op, const Body &In) {
  const Stmt *Loop = loopAsking(Op.At, In);
  bool Waits = Op.Sign && !asCall(Op.At) &&
               isa_and_nonnull<WhileStmt, ForStmt, DoStmt>(Loop);
  return Waits ? Loop : nullptr;
}

bool givesUp(const Operation &Op, const Body &In, const CallModel &Model) {
  const Stmt *Loop = waitingLoop(Op, In);
  return Loop && mayGiveUp(Loop, In, Model);
}

void addRoom(const Operation &Op, const Body &In, const Program &P,
             Cuts &Places) {
  const Stmt *Loop = waitingLoop(Op, In);
  for (const Branch &B : In.branches())
    if (Loop && In.isWithin(B.Condition, Loop))
      for (const CounterTest &Test : counterTests(B.Condition, In, P))
        if (Test.Counter == Op.Object && B.knows(Test.WhenTrue))
          Places.Edges.insert({B.Block, B.edge(Test.WhenTrue)});
}

} // namespace fanout
