// Branches on what a helper answered: if (check(req) < 0) return. See Guards.h.

#include "checks/analysis/Guards.h"

#include "checks/analysis/FirstValues.h"

using namespace clang;

namespace fanout {

/// More places that set one variable are not followed.
static constexpr unsigned MostDefinitions = 64;

SmallVector<Definition, 4> definitions(const VarDecl *Variable,
                                       const Body &In) {
  SmallVector<Definition, 4> Found;
  if (const Expr *Init = Variable->getInit()) {
    std::optional<Point> At = In.point(Init);
    At = At ? At : In.point(stripped(Init));
    if (At)
      Found.push_back({*At, Init});
  }
  for (const DeclRefExpr *Ref : In.references(Variable)) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Ref));
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up);
    bool Whole =
        Assign && Assign->getOpcode() == BO_Assign && Assign->getLHS() == Ref;
    bool Changes =
        Whole ||
        (Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref) ||
        (Unary &&
         (Unary->isIncrementDecrementOp() || Unary->getOpcode() == UO_AddrOf));
    if (std::optional<Point> At = Changes ? In.point(Up) : std::nullopt)
      Found.push_back({*At, Whole ? Assign->getRHS() : nullptr});
  }
  return Found;
}

namespace {
/// `answer OP Against`, as a branch asks.
struct Question {
  const Expr *Answer = nullptr;
  BinaryOperatorKind Op = BO_NE;
  int64_t Against = 0;

  bool holdsFor(int64_t Value) const {
    switch (Op) {
    case BO_EQ:
      return Value == Against;
    case BO_LT:
      return Value < Against;
    case BO_LE:
      return Value <= Against;
    case BO_GT:
      return Value > Against;
    case BO_GE:
      return Value >= Against;
    default:
      return Value != Against;
    }
  }
};
} // namespace

static Question questionOf(const Expr *Condition, const ASTContext &Context) {
  const Expr *Core = stripped(Condition);
  const auto *Compare = dyn_cast<BinaryOperator>(Core);
  if (!Compare || !Compare->isComparisonOp())
    return {Core};
  if (auto Right = constantOf(Compare->getRHS(), Context))
    return {stripped(Compare->getLHS()), Compare->getOpcode(), *Right};
  if (auto Left = constantOf(Compare->getLHS(), Context))
    return {stripped(Compare->getRHS()),
            BinaryOperator::reverseComparisonOp(Compare->getOpcode()), *Left};
  return {Core};
}

const std::vector<Definition> &Guards::answers(const VarDecl *Variable,
                                               const Body &In) {
  auto [Known, New] = Answers.try_emplace({&In, Variable});
  if (!New)
    return Known->second;
  std::vector<Definition> All;
  for (const Definition &One : definitions(Variable, In))
    All.push_back(One);
  bool Asks = llvm::any_of(All, [&](const Definition &One) {
    const auto *Choice =
        One.Value ? dyn_cast<ConditionalOperator>(stripped(One.Value))
                  : nullptr;
    auto Calls = [&](const Expr *Value) {
      std::optional<Call> C = Value ? asCall(stripped(Value)) : std::nullopt;
      return C && P.body(C->Callee);
    };
    return Choice
               ? Calls(Choice->getTrueExpr()) || Calls(Choice->getFalseExpr())
               : Calls(One.Value);
  });
  if (!Asks || All.size() > MostDefinitions)
    All.clear();
  return Answers[{&In, Variable}] = std::move(All);
}

/// What a variable was last set to where the branch asks for it, if that is one
/// expression on all ways.
const Expr *Guards::lastValue(const VarDecl *Variable, const Branch &B,
                              const Body &In) {
  Point Asked{B.Block, static_cast<unsigned>(B.Block->size())};
  const std::vector<Definition> &All = answers(Variable, In);
  const Expr *Found = nullptr;
  for (const Definition &Last : All) {
    Cuts Others;
    for (const Definition &Other : All)
      if (Other.Value != Last.Value)
        Others.add(Other.At);
    if (!In.reaches(Last.At, Asked, Others))
      continue;
    if (Found || !Last.Value)
      return nullptr;
    Found = Last.Value;
  }
  return Found;
}

/// The call that an object or number comes from, also through a variable:
/// `auto status = validate(req); if (!status.ok()) return status;`
std::optional<Call> Guards::askedHelper(const Expr *Answer, const Branch &B,
                                        const Body &In) {
  Answer = stripped(Answer);
  if (const auto *Assign = dyn_cast<BinaryOperator>(Answer);
      Assign && Assign->getOpcode() == BO_Assign)
    Answer = stripped(Assign->getRHS());
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Answer)) {
    const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
    if (!Variable || !Variable->hasLocalStorage())
      return std::nullopt;
    const Expr *Value = P.owner(Variable) == &In ? lastValue(Variable, B, In)
                                                 : firstValue(Variable);
    Answer = Value ? stripped(Value) : nullptr;
  }
  std::optional<Call> Made = Answer ? asCall(Answer) : std::nullopt;
  return Made && P.body(Made->Callee) ? Made : std::nullopt;
}

/// The object that a branch asks for its answer: `status` of status.ok().
static const Expr *askedObject(const Expr *Condition) {
  const Expr *Core = stripped(Condition);
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core))
    return Operator->getArg(0);
  if (const auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(Core))
    return Rewritten->getLHS();
  std::optional<Call> Asked = asCall(Core);
  return Asked && Asked->Args.empty() ? Asked->Object : nullptr;
}

/// A status object: whichever side goes on was checked.
void Guards::addStatus(const AccessPath &Subject, const Branch &B,
                       const Body &In, Evidence &Found) {
  const Expr *Object = askedObject(B.Condition);
  std::optional<Call> Made = Object ? askedHelper(Object, B, In) : std::nullopt;
  auto Answer = Made ? helperCheck(Subject, *Made) : std::nullopt;
  if (!Answer || !Answer->Opaque)
    return;
  for (unsigned Side : {0u, 1u})
    Found.Small.Edges.insert({B.Block, Side});
  Found.note(Made->Site, Answer->Bound);
}

/// `n < 0 ? -errno : check(n)`: where the helper is not asked, the size is
/// small by the condition.
std::optional<Call> Guards::askedWhereLarge(const AccessPath &Subject,
                                            const Expr *Answer, const Branch &B,
                                            const Body &In) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Answer));
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Own =
      Variable && Variable->hasLocalStorage() && P.owner(Variable) == &In;
  const Expr *Value = Own ? lastValue(Variable, B, In) : nullptr;
  const auto *Choice =
      Value ? dyn_cast<ConditionalOperator>(stripped(Value)) : nullptr;
  if (Choice)
    for (bool Small : {true, false})
      if (proves(Subject, Choice->getCond(), Small, In)) {
        std::optional<Call> Made = asCall(
            stripped(Small ? Choice->getFalseExpr() : Choice->getTrueExpr()));
        return Made && P.body(Made->Callee) ? Made : std::nullopt;
      }
  return std::nullopt;
}

void Guards::addHelperAnswer(const AccessPath &Subject, const Branch &B,
                             const Body &In, Evidence &Found) {
  Question Asked = questionOf(B.Condition, P.context());
  std::optional<Call> C = askedHelper(Asked.Answer, B, In);
  if (!C)
    C = askedWhereLarge(Subject, Asked.Answer, B, In);
  auto Answer = C ? helperCheck(Subject, *C) : std::nullopt;
  if (!Answer) {
    addStatus(Subject, B, In, Found);
    const Expr *Object = askedObject(B.Condition);
    return addOutput(Subject, Object ? Object : Asked.Answer, B, In, Found);
  }
  if (Answer->OnReturn || Answer->Opaque)
    return;
  bool Side = Asked.holdsFor(Answer->Unproved.front());
  bool Same = llvm::all_of(Answer->Unproved, [&](int64_t Value) {
    return Asked.holdsFor(Value) == Side;
  });
  if (!Same || !B.knows(!Side))
    return;
  Found.Small.Edges.insert({B.Block, B.edge(!Side)});
  Found.note(C->Site, Answer->Bound);
}

} // namespace fanout
