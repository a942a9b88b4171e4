// Where a body proves that a size is small: branches on it and statements that
// make it so. See Guards.h.

#include "checks/analysis/Guards.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

static bool isAssertion(const ASTContext &Context, SourceLocation Loc) {
  while (Loc.isMacroID()) {
    if (macroName(Context, Loc) == "assert")
      return true;
    Loc = Context.getSourceManager().getImmediateMacroCallerLoc(Loc);
  }
  return false;
}

static bool decidesALoop(const Branch &B) {
  return isa_and_nonnull<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(
      B.Block->getTerminatorStmt());
}

/// True for a loop that makes the subject smaller: while (v.size() > k) pop().
bool Guards::cutsDown(const AccessPath &Subject, const Branch &B,
                      const Body &In) const {
  const auto *Loop = dyn_cast<WhileStmt>(B.Block->getTerminatorStmt());
  bool Removes = false;
  if (Loop)
    In.walk(Loop->getBody(), [&](const Expr *E) {
      std::optional<Call> C = asCall(E);
      Removes |= C && C->Object && accessPath(C->Object) == Subject &&
                 containerOp(C->Callee) == ContainerOp::Remove;
    });
  return Removes;
}

/// True for `len / sizeof(T)`: that many records fit into a message, which is
/// as long as its sender likes.
static bool isWhatFits(const Expr *Bound, const Size &Value) {
  const auto *Share = dyn_cast<BinaryOperator>(stripped(Bound));
  const auto *Record =
      Share && Share->getOpcode() == BO_Div
          ? dyn_cast<UnaryExprOrTypeTraitExpr>(stripped(Share->getRHS()))
          : nullptr;
  return Record && Record->getKind() == UETT_SizeOf &&
         Value.From != Origin::Constant;
}

/// What the bound is reckoned from: `length` of `length - sizeof(header)` and
/// of a local that was set to that.
static AccessPath reckonedFrom(const Expr *Bound, const Body &In,
                               const ASTContext &Context) {
  constexpr unsigned MostSteps = 8;
  for (unsigned Step = 0; Step < MostSteps; ++Step) {
    Bound = stripped(Bound);
    const auto *Ref = dyn_cast<DeclRefExpr>(Bound);
    const auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    const auto *Binary = dyn_cast<BinaryOperator>(Bound);
    if (Binary && (Binary->isAdditiveOp() || Binary->isMultiplicativeOp()))
      Bound = constantOf(Binary->getLHS(), Context) ? Binary->getRHS()
                                                    : Binary->getLHS();
    else if (Local && Local->hasLocalStorage() && firstValue(Local) &&
             !isa<ParmVarDecl>(Local) && !In.isModified(Local, In.root()))
      Bound = firstValue(Local);
    else
      break;
  }
  return accessPath(Bound);
}

/// The bound that a comparison of the subject proves.
std::optional<Size> Guards::boundOf(const AccessPath &Subject,
                                    const SizeComparison &C, const Body &In) {
  if (C.Equality && C.Subject->getType()->isPointerType())
    return std::nullopt; // list.first == NULL says empty or not
  AccessPath Limit = accessPath(C.Bound);
  if (Limit && Limit.Root == Subject.Root && isa<ParmVarDecl>(Limit.Root) &&
      !Limit.Steps.empty()) { // the request states its own limit
    auto Checked = Limit == Subject ? std::nullopt : inBody(Limit, C.Bound, In);
    return Checked ? std::optional(Checked->Bound) : std::nullopt;
  }
  if (S.subject(C.Subject) != Subject && accessPath(C.Subject) != Subject &&
      isa_and_nonnull<ParmVarDecl>(reckonedFrom(C.Bound, In, P.context()).Root))
    return std::nullopt; // header + n * record == length: only consistent
  Size Bound = S.count(C.Bound, In);
  bool Zero = Bound.From == Origin::Constant && Bound.Value.value_or(1) == 0;
  if (isWhatFits(C.Bound, Bound))
    return std::nullopt;
  if (!Bound.bounded() || (Zero && !C.WhenTrue))
    return std::nullopt; // a check for empty is no bound
  return Bound;
}

/// `if (v.size() > kMax)`
void Guards::addComparisons(const AccessPath &Subject, const Branch &B,
                            const Body &In, Evidence &Found) {
  for (const SizeComparison &C : comparisons(B.Condition)) {
    if (!B.knows(C.WhenTrue) || !S.atLeast(C.Subject, Subject))
      continue;
    std::optional<Size> Bound = boundOf(Subject, C, In);
    AccessPath Other = C.Equality && !Bound ? S.subject(C.Bound) : AccessPath{};
    if (Other && Other != Subject && S.subject(C.Subject) == Subject)
      Found.Equal.push_back({{B.Block, B.edge(C.WhenTrue)}, Other});
    if (!Bound)
      continue;
    Found.Small.Edges.insert({B.Block, B.edge(C.WhenTrue)});
    Found.note(B.Condition, *Bound);
  }
}

/// `switch (v.size()) { case 0: case 1: break; default: return; }`
void Guards::addSwitches(const AccessPath &Subject, const Body &In,
                         Evidence &Found) {
  for (const CFGBlock *Block : In.switches()) {
    const Expr *Asked = cast<SwitchStmt>(Block->getTerminatorStmt())->getCond();
    if (S.subject(Asked) != Subject || S.isOfElement(Asked))
      continue;
    unsigned Side = 0;
    for (const CFGBlock *Next : Block->succs()) {
      const auto *Case =
          Next ? dyn_cast_or_null<CaseStmt>(Next->getLabel()) : nullptr;
      if (Case) {
        Found.Small.Edges.insert({Block, Side});
        Found.note(
            Asked,
            S.count(Case->getRHS() ? Case->getRHS() : Case->getLHS(), In));
      }
      ++Side;
    }
  }
}

/// `if (cpus > 0 && …)`: there is a processor, though the call could fail.
static void addPresence(const Branch &B, const Body &In, Sizes &S,
                        const ASTContext &Context, Cuts &Small) {
  const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
  if (!Compare ||
      (Compare->getOpcode() != BO_GT && Compare->getOpcode() != BO_GE))
    return;
  bool Least = constantOf(Compare->getRHS(), Context).value_or(2) <= 1;
  if (Least && B.knows(false) &&
      S.count(Compare->getLHS(), In).From == Origin::Hardware)
    Small.Edges.insert({B.Block, B.edge(false)});
}

void Guards::addBranches(const AccessPath &Subject, const Body &In,
                         Evidence &Found) {
  for (const Branch &B : In.branches()) {
    if (isAssertion(P.context(), B.Condition->getBeginLoc()))
      continue; // gone in a release build
    if (decidesALoop(B) && !cutsDown(Subject, B, In))
      continue;
    addComparisons(Subject, B, In, Found);
    addHelperAnswer(Subject, B, In, Found);
    addPresence(B, In, S, P.context(), Found.Small);
  }
  addSwitches(Subject, In, Found);
}

/// The k of items.erase(items.begin() + k, items.end()), or null.
static const Expr *keptByErase(const Call &C) {
  if (!C.Callee || C.Callee->getNameAsString() != "erase" || C.Args.size() != 2)
    return nullptr;
  auto Iterator = [](const Expr *Node) { // without the step to const_iterator
    const auto *Made = dyn_cast<CXXConstructExpr>(stripped(Node));
    return stripped(Made && Made->getNumArgs() == 1 ? Made->getArg(0) : Node);
  };
  std::optional<Call> First = asCall(Iterator(C.Args[0])),
                      Last = asCall(Iterator(C.Args[1]));
  bool Steps = First && First->Callee && First->Args.size() == 2 &&
               (First->Callee->getOverloadedOperator() == OO_Plus ||
                isStdFunction(First->Callee, {"next"}));
  bool Tail = Last && Last->Callee && Last->Callee->getNameAsString() == "end";
  return Steps && Tail ? First->Args[1] : nullptr;
}

/// True for `n = list->count;` of a variable that had no value yet: it gives
/// the number, and makes none smaller.
static bool isFirstValue(const BinaryOperator *Assign, const Body &In) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Assign->getLHS()));
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Variable && Variable->hasLocalStorage() && !Variable->getInit() &&
         !isa<ParmVarDecl>(Variable) && In.references(Variable).front() == Ref;
}

/// What `E` makes of the subject, when it gives it a new size: resize(k),
/// items = items.first(k), n = min(n, k).
std::optional<Size> Guards::resized(const AccessPath &Subject, const Expr *E,
                                    const Body &In) {
  std::optional<Call> C = asCall(E);
  if (C && C->Object && containerOp(C->Callee) == ContainerOp::Resize &&
      !C->Args.empty() && accessPath(C->Object) == Subject) {
    Size Most = S.count(C->Args[0], In);
    bool Fills = C->writtenArgs() > 1; // v.assign(n, x) makes it, and cuts none
    return Fills && Most.From != Origin::Constant ? std::nullopt
                                                  : std::optional(Most);
  }
  if (C && C->Object && accessPath(C->Object) == Subject)
    if (const Expr *Kept = keptByErase(*C))
      return S.count(Kept, In);
  if (const FunctionRow *Row = C ? P.model().row(*C) : nullptr;
      Row && Row->Means == Role::Clamp && Row->Object.What == Place::Argument &&
      C->at(Row->Object)) {
    AccessPath Cut = accessPath(C->at(Row->Object));
    if (Cut == Subject || Subject.isLengthOf(Cut))
      return S.count(C->at(Row->Limit), In); // g_ptr_array_set_size(items, k)
  }
  if (const auto *Copy = dyn_cast<CXXOperatorCallExpr>(E);
      Copy && Copy->getOperator() == OO_Equal && Copy->getNumArgs() == 2 &&
      accessPath(Copy->getArg(0)) == Subject)
    return S.collection(Copy->getArg(1), In);
  if (const auto *Assign = dyn_cast<BinaryOperator>(E);
      Assign && Assign->getOpcode() == BO_Assign && isScalar(Assign) &&
      accessPath(Assign->getLHS()) == Subject && !isFirstValue(Assign, In))
    return S.count(Assign->getRHS(), In);
  return std::nullopt;
}

/// Where the variable gets what a helper has checked before it returned it.
void Guards::addReturned(const AccessPath &Subject, const Body &In,
                         Evidence &Found) {
  const auto *Variable = dyn_cast<VarDecl>(Subject.Root);
  if (!Variable || isa<ParmVarDecl>(Variable) || !Variable->hasLocalStorage() ||
      P.owner(Variable) != &In)
    return;
  for (const Definition &One : definitions(Variable, In)) {
    std::optional<Call> Made =
        One.Value ? asCall(stripped(One.Value)) : std::nullopt;
    std::optional<Size> Bound =
        Made ? provedOfReturned(Subject.Steps, *Made) : std::nullopt;
    if (!Bound || !Bound->bounded())
      continue;
    Found.Small.add(One.At);
    Found.note(Made->Site, *Bound);
  }
}

void Guards::addStatements(const AccessPath &Subject, const Body &In,
                           Evidence &Found) {
  addReturned(Subject, In, Found);
  for (const Expr *E : In.expressions()) {
    if (isa<CastExpr, DeclRefExpr, MemberExpr, IntegerLiteral, ParenExpr>(E))
      continue; // changes nothing
    std::optional<Size> Now = resized(Subject, E, In);
    std::optional<Call> C = Now ? std::nullopt : asCall(E);
    if (C && C->Callee)
      if (auto Check = helperCheck(Subject, *C); Check && Check->OnReturn)
        Now = Check->Bound;
    if (Now && Now->bounded()) {
      Found.Small.add(In.point(E));
      Found.note(E, *Now);
      continue;
    }
    std::optional<bool> Step = addsTo(Subject, E, In);
    if (!Step && C)
      Step = growsInCallee(Subject, *C);
    if (std::optional<Point> At = Step ? In.point(E) : std::nullopt)
      Found.Grows.push_back({*At, *Step});
  }
}

} // namespace fanout
