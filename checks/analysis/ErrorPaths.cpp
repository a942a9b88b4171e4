#include "checks/analysis/ErrorPaths.h"

#include "checks/analysis/Outcomes.h"

using namespace clang;

namespace fanout {
namespace {

/// An `if` that decides whether control gets to the place.
struct Decision {
  const IfStmt *If;
  bool Value;      ///< of its condition, on the way to the place
  bool At = false; ///< around the place, or nothing was done since
};

} // namespace

/// The statement that a block ends with.
static const Stmt *lastOf(const Stmt *Node) {
  while (const auto *Block = dyn_cast_or_null<CompoundStmt>(Node))
    Node = Block->body_empty() ? nullptr : Block->body_back();
  return Node;
}

static bool leaves(const Stmt *Branch) {
  const Stmt *Last = lastOf(Branch);
  if (const auto *E = dyn_cast_or_null<Expr>(Last)) {
    const auto *C = dyn_cast<CallExpr>(E->IgnoreUnlessSpelledInSource());
    const FunctionDecl *Callee = C ? C->getDirectCallee() : nullptr;
    return isa<CXXThrowExpr>(E->IgnoreUnlessSpelledInSource()) ||
           (Callee && Callee->isNoReturn());
  }
  return isa_and_nonnull<ReturnStmt, CoreturnStmt, BreakStmt, ContinueStmt,
                         GotoStmt>(Last);
}

static bool leavesFunction(const Stmt *Branch) {
  return leaves(Branch) && !isa<BreakStmt, ContinueStmt>(lastOf(Branch));
}

/// `return true;`, `return 0;`: it leaves as it should.
static bool leavesWell(const Stmt *Branch, ASTContext &Context) {
  const auto *Return = dyn_cast_or_null<ReturnStmt>(lastOf(Branch));
  const Expr *Value = Return ? Return->getRetValue() : nullptr;
  Expr::EvalResult Result;
  if (!Value || Value->isValueDependent() ||
      !Value->EvaluateAsInt(Result, Context))
    return false;
  return Value->IgnoreParenImpCasts()->getType()->isBooleanType() ==
         Result.Val.getInt().getBoolValue();
}

/// True if nothing of the task's own work is done there: only what prepares a
/// line, counts or gives something back.
static bool isIdle(const Stmt *Node, const Body &In, const Program &P) {
  static const StringRef Harmless[] = {
      "strerror", "strerror_r",    "__errno_location", "snprintf",
      "free",     "close",         "fclose",           "freeaddrinfo",
      "time",     "clock_gettime", "gettimeofday",     "getpid"};
  bool Idle = true;
  In.walk(Node, [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C || isa<CXXConstructExpr, CXXOperatorCallExpr>(E))
      return;
    const FunctionRow *Row = P.model().row(*C);
    bool Known = isStandard(C->Callee) ||
                 (C->Callee && C->Callee->getIdentifier() &&
                  llvm::is_contained(Harmless, C->Callee->getName()));
    Idle &= Known || (Row && Row->Means == Role::Log);
  });
  return Idle;
}

/// Adds the guards among the statements before `Child` in its block, and those
/// in the loops there: `for (…) if (send()) return;`.
static void addGuards(const CompoundStmt *Block, const Stmt *Child,
                      const Body &In, const Program &P,
                      SmallVectorImpl<Decision> &Out) {
  SmallVector<const Stmt *, 16> Before;
  for (const Stmt *Each : Block->body()) {
    if (Each == Child)
      break;
    Before.push_back(Each);
  }
  bool Idle = true;
  for (const Stmt *Each : llvm::reverse(Before)) {
    auto Add = [&](const IfStmt *If, bool OfFunction) {
      auto Leaves = OfFunction ? leavesFunction : leaves;
      if (Leaves(If->getThen()))
        Out.push_back({If, false, Idle});
      else if (If->getElse() && Leaves(If->getElse()))
        Out.push_back({If, true, Idle});
    };
    if (const auto *If = dyn_cast<IfStmt>(Each))
      Add(If, false);
    else if (const auto *Loop = dyn_cast<ForStmt>(Each);
             Loop && isa<CompoundStmt>(Loop->getBody()))
      for (const Stmt *Inner : Loop->getBody()->children())
        if (const auto *If = dyn_cast_or_null<IfStmt>(Inner))
          Add(If, true);
    Idle &= isIdle(Each, In, P);
  }
}

/// True if control goes on behind the `if` with more of the function.
static bool isLast(const IfStmt *If, const Body &In) {
  const auto *Block = dyn_cast_or_null<CompoundStmt>(In.parent(If));
  return Block && Block->body_back() == If;
}

/// True if the line tells an error of the system or of an exception.
static bool tellsError(const Expr *Line, const Body &In) {
  const Stmt *Whole = Line;
  while (isa_and_nonnull<Expr>(In.parent(Whole)))
    Whole = In.parent(Whole);
  bool Tells = false;
  In.walk(Whole, [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C || !C->Callee || !C->Callee->getIdentifier())
      return;
    StringRef Name = C->Callee->getName();
    bool Method = isa<CXXMethodDecl>(C->Callee) && C->Args.empty();
    Tells |= Method ? Name == "what" || Name == "message"
                    : Name == "strerror" || Name == "__errno_location" ||
                          Name == "gai_strerror";
  });
  return Tells;
}

/// What an `if` around the place says.
static Outcome outcomeAround(const Decision &D, const Body &In,
                             const Program &P) {
  Outcome Said = outcomeOf(D.If->getCond(), D.Value, In, P);
  const Stmt *Side = D.Value ? D.If->getThen() : D.If->getElse();
  bool Refuses = Said == Outcome::Success && leaves(Side) &&
                 !isLast(D.If, In) && !leavesWell(Side, P.context());
  return Refuses ? Outcome::Unclear : Said; // if (isBroken(x)) { …; return; }
}

/// What the label of a `switch` says: a value of 0 is success.
static Outcome outcomeOfCase(const CompoundStmt *Cases, const Stmt *Child,
                             ASTContext &Context) {
  const SwitchCase *Label = nullptr;
  for (const Stmt *Each : Cases->body()) {
    for (const auto *Next = dyn_cast<SwitchCase>(Each); Next;
         Next = dyn_cast<SwitchCase>(Next->getSubStmt()))
      Label = Next;
    if (Each == Child)
      break;
  }
  const auto *Case = dyn_cast_or_null<CaseStmt>(Label);
  Expr::EvalResult Value;
  bool Zero = Case && !Case->getLHS()->isValueDependent() &&
              Case->getLHS()->EvaluateAsInt(Value, Context) &&
              Value.Val.getInt() == 0;
  return Zero || !Label ? Outcome::Success : Outcome::Unclear;
}

PathConditions conditionsOf(const Expr *Node, const Body &In,
                            const Program &P) {
  SmallVector<Decision, 8> Around, Guards;
  PathConditions Result;
  for (const Stmt *Child = Node, *Up = In.parent(Node); Up;
       Child = Up, Up = In.parent(Up)) {
    Result.Error |= isa<CXXCatchStmt>(Up);
    if (const auto *Block = dyn_cast<CompoundStmt>(Up)) {
      addGuards(Block, Child, In, P, Guards);
      if (isa_and_nonnull<SwitchStmt>(In.parent(Up)))
        Result.Error |=
            outcomeOfCase(Block, Child, P.context()) != Outcome::Success;
    }
    const auto *If = dyn_cast<IfStmt>(Up);
    if (If && (Child == If->getThen() || Child == If->getElse()))
      Around.push_back({If, Child == If->getThen(), true});
  }
  Result.Conditional = Result.Error || !Around.empty() || !Guards.empty();
  for (const Decision &D : Around) {
    Result.Error |= outcomeAround(D, In, P) != Outcome::Success;
    Result.Sampled |= isSampling(D.If->getCond(), In, P);
  }
  for (const Decision &D : Guards) {
    Result.Error |=
        D.At && outcomeOf(D.If->getCond(), D.Value, In, P) == Outcome::Failure;
    Result.Sampled |= isSampling(D.If->getCond(), In, P);
  }
  Result.Error |= Result.Conditional && tellsError(Node, In);
  return Result;
}

bool goesOnAfterThrow(const Expr *Call, const Stmt *Place, const Body &In) {
  for (const Stmt *Up = In.parent(Call); Up; Up = In.parent(Up)) {
    const auto *Try = dyn_cast<CXXTryStmt>(Up);
    if (!Try || !In.isWithin(Call, Try->getTryBlock()))
      continue;
    if (In.isWithin(Place, Try))
      return false;
    for (unsigned I = 0; I < Try->getNumHandlers(); ++I)
      if (!leaves(Try->getHandler(I)->getHandlerBlock()))
        return true;
  }
  return false;
}

} // namespace fanout
