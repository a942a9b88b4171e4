// Branches that a setting which nothing changes decides. See Limits.h.

#include "checks/analysis/Limits.h"

using namespace clang;

namespace fanout {
namespace {

/// A variable and the members of it: `opts.procs`.
struct Setting {
  const VarDecl *Variable = nullptr;
  SmallVector<const FieldDecl *, 2> Members; ///< the last first
};

Setting settingIn(const Expr *Node) {
  Setting Found;
  Node = stripped(Node);
  while (const auto *Member = dyn_cast<MemberExpr>(Node)) {
    const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    if (!Field || Member->isArrow())
      return {};
    Found.Members.push_back(Field);
    Node = stripped(Member->getBase());
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  Found.Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Found;
}

/// True if the place is only read: not assigned, and its address not taken.
bool isOnlyRead(const DeclRefExpr *Ref, const Body &In) {
  const Stmt *Up = In.parent(Ref);
  while (isa_and_nonnull<MemberExpr, ParenExpr>(Up))
    Up = In.parent(Up);
  const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Up);
  return Cast && Cast->getCastKind() == CK_LValueToRValue;
}

bool neverChanges(const VarDecl *Variable, const Program &P) {
  return llvm::all_of(P.bodies(), [&](const auto &Code) {
    return llvm::all_of(
        Code->references(Variable),
        [&](const DeclRefExpr *Ref) { return isOnlyRead(Ref, *Code); });
  });
}

/// The number that a variable of this file, or a member of it, always has.
std::optional<int64_t> fixedValue(const Expr *Node, const Program &P) {
  Setting Asked = settingIn(Node);
  const VarDecl *Variable =
      Asked.Variable ? Asked.Variable->getDefinition() : nullptr;
  if (!Variable || !Variable->hasGlobalStorage() ||
      Variable->isExternallyVisible() || !Variable->getInit() ||
      Variable->getInit()->isValueDependent() ||
      Variable->getType().isVolatileQualified() || !neverChanges(Variable, P))
    return std::nullopt;
  const APValue *Value = Variable->evaluateValue();
  for (const FieldDecl *Member : llvm::reverse(Asked.Members))
    Value = Value && Value->isStruct()
                ? &Value->getStructField(Member->getFieldIndex())
                : nullptr;
  if (!Value || !Value->isInt() || Value->getInt().getSignificantBits() > 64)
    return std::nullopt;
  return Value->getInt().getExtValue();
}

} // namespace

/// `if (opts.procs && running >= opts.procs)`: where nothing sets opts, the
/// first half is as it was written.
const Cuts &LimitFinder::neverTaken() const {
  if (NeverTaken)
    return *NeverTaken;
  NeverTaken.emplace();
  for (const Branch &B : In.branches()) {
    const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
    const Expr *Asked = Compare ? Compare->getLHS() : B.Condition;
    std::optional<int64_t> Value = fixedValue(Asked, P);
    if (!Value)
      continue;
    std::optional<bool> Is =
        Compare ? outcome(Compare, *Value, P.context()) : *Value != 0;
    if (Is && B.knows(!*Is))
      NeverTaken->Edges.insert({B.Block, B.edge(!*Is)});
  }
  return *NeverTaken;
}

void LimitFinder::addNeverTaken(std::vector<Candidate> &Out) const {
  Candidate C;
  C.Joins = true;
  C.Places = neverTaken();
  if (!C.Places.Edges.empty())
    Out.push_back(std::move(C));
}

} // namespace fanout
