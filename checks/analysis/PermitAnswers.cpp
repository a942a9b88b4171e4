// Functions that try to take a slot and keep whether they have one:
// constructors in a member, others in the variable that they return. See
// Operations.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Permits.h"

using namespace clang;

namespace fanout {

/// The value that the variable is seen to have at this place, or null.
static const Expr *onlyValue(const VarDecl *Variable, Point At,
                             const Body &In) {
  auto All = definitions(Variable, In);
  const Expr *Found = nullptr;
  for (const Definition &Last : All) {
    Cuts Others;
    for (const Definition &Other : All)
      if (Other.Value != Last.Value)
        Others.add(Other.At);
    if (!In.reaches(Last.At, At, Others))
      continue;
    if (Found || !Last.Value)
      return nullptr;
    Found = Last.Value;
  }
  return Found;
}

namespace {
/// What a function returns: a condition that it has kept, or its contrary.
struct KeptCondition {
  const Expr *Asked = nullptr;
  bool Contrary = false;
};
} // namespace

/// `ok` and `!full`, where `ok = live < k;`
static KeptCondition keptCondition(const Expr *Returned, const Body &In) {
  KeptCondition Result;
  const Expr *Core = stripped(Returned);
  for (const auto *Not = dyn_cast<UnaryOperator>(Core);
       Not && Not->getOpcode() == UO_LNot;
       Not = dyn_cast<UnaryOperator>(Core)) {
    Core = stripped(Not->getSubExpr());
    Result.Contrary = !Result.Contrary;
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(Core);
  const auto *Kept = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  std::optional<Point> At = In.point(Returned);
  if (Kept && Kept->hasLocalStorage() && !isa<ParmVarDecl>(Kept) && At)
    Result.Asked = onlyValue(Kept, *At, In);
  return Result;
}

/// What the condition is when there is no room for one more of what the body
/// counts, with the test that asks for it.
static std::optional<std::pair<CounterTest, bool>>
whenFull(const Expr *Condition, ArrayRef<Operation> Own, const Body &In,
         const Program &P) {
  const auto *Both = dyn_cast<BinaryOperator>(stripped(Condition));
  if (Both && Both->getOpcode() == BO_LAnd) { // !closed && live < k
    for (const Expr *Side : {Both->getLHS(), Both->getRHS()})
      if (auto Found = whenFull(Side, Own, In, P); Found && !Found->second)
        return Found;
    return std::nullopt;
  }
  for (const CounterTest &Test : counterTests(Condition, In, P)) {
    bool Counts = llvm::any_of(Own, [&](const Operation &Op) {
      return Op.Means == Role::Neutral && Op.Object == Test.Counter &&
             Op.Sign == Test.Sign;
    });
    if (Counts && !Test.Equality &&
        (Test.Sign < 0 || Sizes(P).count(Test.Bound, In).bounded()))
      return std::pair(Test, !Test.WhenTrue);
  }
  return std::nullopt;
}

/// `bool ok = live < k; live += ok; return ok;`: what is returned says whether
/// there was room.
static std::optional<Operation> answerOfKept(const Expr *Returned,
                                             ArrayRef<Operation> Own,
                                             const Body &In, const Program &P) {
  KeptCondition Kept = keptCondition(Returned, In);
  auto Full = Kept.Asked ? whenFull(Kept.Asked, Own, In, P) : std::nullopt;
  if (!Full)
    return std::nullopt;
  bool Refusal = Full->second != Kept.Contrary;
  bool Otherwise = llvm::any_of(In.returned(), [&](const Expr *E) {
    std::optional<int64_t> Value = constantOf(E, P.context());
    return E != Returned && (!Value || (*Value != 0) != Refusal);
  });
  if (Otherwise)
    return std::nullopt;
  Operation Op = acquireOf(Kept.Asked, Full->first, Full->first.WhenTrue);
  Op.Means = Role::TryAcquire;
  Op.Refusal = Refusal;
  return Op;
}

/// `Permit(atomic<int> &free) : free_(free), granted_(free.fetch_sub(1) > 0)`.
void OperationCollector::addKeptAnswer(const std::vector<Operation> &Own,
                                       const Body &In,
                                       std::vector<Operation> &Out) const {
  bool Counts = llvm::any_of(Own, [](const Operation &Op) {
    return Op.Means == Role::Neutral && Op.Sign != 0;
  });
  if (!Counts || !In.hasGraph())
    return;
  for (const Expr *Returned : In.returned())
    if (auto Answer = answerOfKept(Returned, Own, In, P))
      Out.push_back(std::move(*Answer));
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(In.function());
  if (!Constructor)
    return;
  for (const CXXCtorInitializer *Init : Constructor->inits()) {
    const FieldDecl *Member = Init->getMember();
    if (!Member || !Member->getType()->isBooleanType() || !isSetOnce(Member, P))
      continue;
    for (const CounterTest &Test : counterTests(Init->getInit(), In, P)) {
      bool Counts = llvm::any_of(Own, [&](const Operation &Op) {
        return Op.Means == Role::Neutral && Op.Object == Test.Counter &&
               Op.Sign == Test.Sign;
      });
      if (!Counts || Test.Equality || !Test.WhenTrue ||
          (Test.Sign > 0 && !Sizes(P).count(Test.Bound, In).bounded()))
        continue;
      Operation Op = acquireOf(Init->getInit(), Test, true);
      Op.Means = Role::TryAcquire;
      Op.Object = keptArgument(Op.Object, In);
      Op.Told = Member;
      Out.push_back(std::move(Op));
    }
  }
}

const Expr *askedForAnswer(const Expr *Node, const FieldDecl *Told,
                           const Program &P) {
  Node = stripped(Node);
  if (std::optional<Call> C = asCall(Node); C && C->Object) {
    const Body *Getter = P.body(C->Callee);
    const Expr *Given = Getter ? predicate(Getter) : nullptr;
    const auto *Member =
        Given ? dyn_cast<MemberExpr>(stripped(Given)) : nullptr;
    return Member && Member->getMemberDecl() == Told &&
                   isa<CXXThisExpr>(stripped(Member->getBase()))
               ? C->Object
               : nullptr;
  }
  const auto *Member = dyn_cast<MemberExpr>(Node);
  return Member && Member->getMemberDecl() == Told ? Member->getBase()
                                                   : nullptr;
}

} // namespace fanout
