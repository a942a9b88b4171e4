// Loops that act once a key, and how many keys there can be. See Sizes.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Sizes.h"

using namespace clang;

namespace fanout {

/// How many values a type has, when these are few: bool, an enumeration, a
/// byte.
static std::optional<uint64_t> valuesOf(QualType Type,
                                        const ASTContext &Context) {
  Type = Type.getNonReferenceType();
  if (Type->isBooleanType())
    return 2;
  if (const auto *Enum = Type->getAs<EnumType>()) {
    const EnumDecl *Definition = Enum->getDecl()->getDefinition();
    auto Count = Definition ? std::distance(Definition->enumerator_begin(),
                                            Definition->enumerator_end())
                            : 0;
    return Count ? std::optional<uint64_t>(Count) : std::nullopt;
  }
  constexpr uint64_t Byte = 8, Bytes = 256;
  if (Type->isIntegerType() && Context.getTypeSize(Type) == Byte)
    return Bytes;
  return std::nullopt;
}

/// The 8 of `key %= 8` and the mask of `key &= 7`, where nothing else changes
/// the key. Or null.
static const Expr *reducedTo(const VarDecl *Key, const Body &In) {
  const Expr *Few = nullptr;
  for (const DeclRefExpr *Use : In.references(Key)) {
    const auto *Cut = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
    bool Reduces =
        Cut && Cut->getLHS() == Use &&
        (Cut->getOpcode() == BO_RemAssign || Cut->getOpcode() == BO_AndAssign);
    if (Reduces)
      Few = Cut->getRHS();
    else if (In.isWritten(Use))
      return nullptr;
  }
  return Few;
}

std::optional<Size> Sizes::distinctValues(const Expr *Node, const Body &In) {
  Once Asking(*this, Node);
  if (!Node || Node->isValueDependent() || !Asking.isNew())
    return std::nullopt;
  for (const Expr *E = Node->IgnoreParens(); E;) {
    if (auto Few = valuesOf(E->getType(), P.context()))
      return Size::fixed(*Few, Node);
    const auto *Cast = dyn_cast<CastExpr>(E);
    E = Cast ? Cast->getSubExpr()->IgnoreParens() : nullptr;
  }
  const Expr *Core = stripped(Node);
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core)) {
    if (Binary->getOpcode() == BO_Rem)
      return count(Binary->getRHS(), In);
    if (Binary->getOpcode() != BO_And)
      return std::nullopt;
    Size Mask =
        smaller(count(Binary->getLHS(), In), count(Binary->getRHS(), In));
    return Mask.From == Origin::Constant ? std::optional(Mask) : std::nullopt;
  }
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Core)) {
    const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
    const Body *Owner =
        Variable && Variable->hasLocalStorage() ? P.owner(Variable) : nullptr;
    if (const Expr *Few = Owner ? reducedTo(Variable, *Owner) : nullptr)
      return count(Few, *Owner);
    bool Fixed = Owner && firstValue(Variable) &&
                 !Owner->isModified(Variable, Owner->root());
    return Fixed ? distinctValues(firstValue(Variable), *Owner) : std::nullopt;
  }
  std::optional<Call> C = asCall(Core);
  const Body *Inside = C ? P.body(C->Callee) : nullptr;
  if (!Inside)
    return std::nullopt;
  std::optional<Size> Total;
  for (const Expr *E : Inside->returned()) {
    std::optional<Size> One = distinctValues(E, *Inside);
    if (!One)
      return std::nullopt;
    Total = Total ? larger(*Total, *One) : *One;
  }
  return Total;
}

namespace {
/// A condition on whether a container holds a key.
struct KeyQuestion {
  const Expr *Container = nullptr;
  const Expr *Key = nullptr;
  bool WhenNew = false; ///< the value of the condition for a key that is new
};
} // namespace

/// The expression, or what the variable that it names was initialised with.
static const Expr *origin(const Expr *Node) {
  Node = stripped(Node);
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Variable && firstValue(Variable) ? stripped(firstValue(Variable))
                                          : Node;
}

/// The call of a method of that name on a container, with a key.
static std::optional<KeyQuestion>
keyed(const Expr *Node, ArrayRef<StringRef> Names, bool WhenNew) {
  std::optional<Call> C = asCall(origin(Node));
  bool Named = C && C->Object && !C->Args.empty() && C->Callee &&
               C->Callee->getIdentifier() &&
               llvm::is_contained(Names, C->Callee->getName());
  if (!Named)
    return std::nullopt;
  return KeyQuestion{C->Object, C->Args[0], WhenNew};
}

/// `slots[key]`, also through a reference to it.
static std::optional<KeyQuestion> slot(const Expr *Node) {
  Node = origin(Node);
  if (const auto *Subscript = dyn_cast<ArraySubscriptExpr>(Node))
    return KeyQuestion{Subscript->getBase(), Subscript->getIdx(), false};
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node);
      Operator && Operator->getOperator() == OO_Subscript)
    return KeyQuestion{Operator->getArg(0), Operator->getArg(1), false};
  return std::nullopt;
}

/// `known.insert(key).second`, also by a structured binding.
static std::optional<KeyQuestion> inserted(const Expr *Core) {
  static const StringRef Inserts[] = {"insert", "emplace", "try_emplace"};
  const Expr *Pair = nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(Core);
      Member && Member->getMemberDecl()->getDeclName().isIdentifier() &&
      Member->getMemberDecl()->getName() == "second")
    Pair = Member->getBase();
  const auto *Ref = dyn_cast<DeclRefExpr>(Core);
  const auto *Binding = Ref ? dyn_cast<BindingDecl>(Ref->getDecl()) : nullptr;
  if (Binding && Binding->getType()->isBooleanType())
    Pair = cast<VarDecl>(Binding->getDecomposedDecl())->getInit();
  return Pair ? keyed(Pair, Inserts, true) : std::nullopt;
}

static std::optional<KeyQuestion> keyQuestion(const Expr *Condition) {
  const Expr *Core = stripped(Condition);
  const Expr *Left = nullptr;
  bool Equal = false;
  if (const auto *Binary = dyn_cast<BinaryOperator>(Core);
      Binary && Binary->isComparisonOp()) {
    Left = Binary->getLHS(), Equal = Binary->getOpcode() == BO_EQ;
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Core);
             Operator && Operator->isComparisonOp()) {
    Left = Operator->getArg(0),
    Equal = Operator->getOperator() == OO_EqualEqual;
  } else if (const auto *Rewritten =
                 dyn_cast<CXXRewrittenBinaryOperator>(Core)) {
    Left = Rewritten->getLHS(), Equal = Rewritten->getOpcode() == BO_EQ;
  }
  if (Left) // m.find(k) == m.end(), m.count(k) == 0
    return keyed(Left, {"find", "count", "constFind"}, Equal);
  if (auto New = inserted(Core))
    return New;
  if (auto Known = keyed(Core, {"contains", "count"}, false))
    return Known;
  std::optional<Call> C = asCall(Core); // !slots[key].joinable(), !slots[key]
  if (C && C->Object && C->Args.empty())
    return slot(C->Object);
  return slot(Core);
}

std::optional<Size> Sizes::onceAKey(const Stmt *At, const Stmt *Loop,
                                    const Body &In) {
  std::optional<Point> Place = In.hasGraph() ? In.point(At) : std::nullopt;
  std::optional<Point> Header = Place ? In.header(Loop) : std::nullopt;
  if (!Header)
    return std::nullopt;
  auto [Asking, First] = Known.KeyBranches.try_emplace(&In);
  if (First)
    for (const Branch &B : In.branches())
      if (auto Asked = keyQuestion(B.Condition);
          Asked && B.knows(Asked->WhenNew))
        Asking->second.push_back(&B);
  const std::vector<const Branch *> Branches = Asking->second; // a copy
  for (const Branch *B : Branches) {
    if (!In.isWithin(B->Condition, Loop))
      continue;
    std::optional<KeyQuestion> Asked = keyQuestion(B->Condition);
    Cuts New;
    New.Edges.insert({B->Block, B->edge(Asked->WhenNew)});
    AccessPath Container = accessPath(Asked->Container);
    const auto *Local = dyn_cast_or_null<VarDecl>(Container.Root);
    bool Inner = Local && P.context().getSourceManager().isPointWithin(
                              Local->getLocation(), Loop->getBeginLoc(),
                              Loop->getEndLoc());
    if (!Container || Inner || In.reaches(*Header, *Place, New) ||
        !keepsKeys(Container, Loop, In))
      continue;
    Size Whole = collection(Asked->Container, In);
    if (Whole.From == Origin::Constant && Whole.Value.value_or(0) > 0 &&
        Asked->Container->getType()->isConstantArrayType())
      return Whole; // one flag a slot
    if (auto Keys = distinctValues(Asked->Key, In); Keys && !Keys->outside())
      return Keys;
  }
  return std::nullopt;
}

/// True if the loop notes keys in the container and forgets none.
bool Sizes::keepsKeys(const AccessPath &Container, const Stmt *Loop,
                      const Body &In) {
  bool Adds = false, Forgets = false;
  In.walk(Loop, [&](const Expr *E) {
    if (const auto *Assign = dyn_cast<BinaryOperator>(E);
        Assign && Assign->isAssignmentOp())
      Adds |= accessPath(Assign->getLHS()).container() == Container;
    std::optional<Call> C = asCall(E);
    const Expr *On = C ? C->Object : nullptr;
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
      On = Operator->getArg(0);
    if (!On || accessPath(On).container() != Container)
      return;
    bool Whole = accessPath(On) == Container;
    ContainerOp Does = containerOp(C->Callee);
    Adds |= Does == ContainerOp::Add || Does == ContainerOp::Replace;
    Forgets |=
        Whole && (Does == ContainerOp::Remove || Does == ContainerOp::Replace);
  });
  return Adds && !Forgets;
}

} // namespace fanout
