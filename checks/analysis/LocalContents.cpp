#include "checks/analysis/LocalContents.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

Size LocalContents::constructed(const Expr *Init, const Body &In) {
  Init = stripped(Init);
  const auto *Construct = dyn_cast<CXXConstructExpr>(Init);
  if (!Construct) {
    if (isa<CXXDefaultInitExpr, ImplicitValueInitExpr, CXXScalarValueInitExpr>(
            Init))
      return Size::fixed(0, Init);
    return S.collection(Init, In);
  }
  std::optional<Call> C = asCall(Construct);
  if (C->writtenArgs() == 0)
    return Size::fixed(0, Init);
  if (const FunctionRow *Row = S.Model.row(*C);
      Row && Row->Means == Role::Minimum && C->at(Row->Range))
    return S.collection(C->at(Row->Range), In); // what an iterator goes through
  const Expr *First = C->Args[0];
  QualType Type = First->getType().getNonReferenceType();
  if (Type->isIntegralOrEnumerationType())
    return S.count(First, In);
  if (isa<CXXStdInitializerListExpr, InitListExpr>(stripped(First)))
    return S.collection(First, In);
  const CXXRecordDecl *Own = Construct->getConstructor()->getParent();
  if (C->writtenArgs() == 2 && Type->isPointerType() &&
      C->Args[1]->getType()->isIntegerType()) // span(pointer, length)
    return larger(S.count(C->Args[1], In), S.collection(First, In));
  if (C->writtenArgs() == 2 &&
      P.context().hasSameUnqualifiedType(Type, C->Args[1]->getType()))
    return ofPiece(First, C->Args[1], In);
  if (C->writtenArgs() >= 2 || Own->isInStdNamespace())
    return S.collection(First, In); // an iterator pair, or a view of something
  return Size::unknown(Init);
}

Size LocalContents::of(const VarDecl *Variable, const Body &In) {
  std::optional<Size> Total;
  if (const Expr *Init = Variable->getInit())
    Total = guarded(constructed(Init, In), Init, In);
  addUses(Variable, In, 0, Total);
  Size Most = Total.value_or(Size::fixed(0, nullptr));
  const TypeRow *Row = S.Model.type(Variable->getType());
  bool Empty = Most.From == Origin::Constant && Most.Value.value_or(1) == 0;
  if (Empty && Row && Row->Gives == Origin::Input)
    return Size::unknown(Variable->getInit()); // a stream is read, not filled
  return Most;
}

std::optional<Size> LocalContents::added(const ValueDecl *Variable,
                                         const Body &In) {
  std::optional<Size> Total;
  addUses(Variable, In, 0, Total);
  return Total;
}

std::optional<Size> LocalContents::addedToParts(const ValueDecl *Variable,
                                                const Body &In) {
  Parts = true;
  std::optional<Size> Total = added(Variable, In);
  Parts = false;
  return Total;
}

std::optional<Size> LocalContents::givenToConstructor(const FieldDecl *Member) {
  const auto *Record = dyn_cast<CXXRecordDecl>(Member->getParent());
  if (!Record || !Record->hasDefinition())
    return std::nullopt;
  for (const CXXConstructorDecl *Constructor :
       Record->getDefinition()->ctors()) {
    const Body *Code = P.body(Constructor);
    if (!Code)
      continue;
    const auto *Definition = cast<CXXConstructorDecl>(Code->function());
    const Expr *Init = initializerOf(Member, Definition);
    AccessPath From = Init ? accessPath(Init) : AccessPath{};
    const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(From.Root);
    if (Parameter && From.Steps.empty() && !P.callers(Definition).empty())
      return S.fromCallers(
          Definition->getParamDecl(Parameter->getFunctionScopeIndex()), *Code,
          true);
  }
  return std::nullopt;
}

bool LocalContents::drains(const ValueDecl *Member, const Body &In) const {
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    AccessPath On = C->Object ? accessPath(C->Object) : AccessPath{};
    ContainerOp Does = containerOp(C->Callee);
    if (On.Root == Member &&
        (Does == ContainerOp::Remove ||
         (Does == ContainerOp::Replace && isa<CXXMemberCallExpr>(E))))
      return true;
    const auto *Move = dyn_cast<CallExpr>(E);
    bool Swaps = C->Object && C->Callee && Does == ContainerOp::Replace &&
                 isa<CXXMemberCallExpr>(E);
    bool Hands = Move && (Swaps || Move->isCallToStdMove() ||
                          isStdFunction(C->Callee, {"exchange", "swap"}));
    if (Hands && llvm::any_of(C->Args, [&](const Expr *Arg) {
          return accessPath(Arg).Root == Member;
        }))
      return true;
  }
  return false;
}

void LocalContents::addUses(const ValueDecl *Variable, const Body &In,
                            unsigned Nesting, std::optional<Size> &Total) {
  if (Nesting > 4 || S.Depth > 16)
    return;
  // a callee may hand it on to itself, two buffers be copied into each other
  std::optional<Sizes::Once> Asking;
  if (Nesting == 0)
    Asking.emplace(S, Variable, S.Filled);
  if (Asking && !Asking->isNew())
    return;
  auto AddOne = [&](const std::optional<Size> &One) {
    if (One)
      Total = Total ? larger(*Total, *One) : *One;
  };
  auto Add = [&](const Expr *Use) {
    AddOne(ofUse(Use, Variable, In));
    if (const VarDecl *Name = otherName(Use, In))
      for (const DeclRefExpr *Named : In.references(Name))
        AddOne(ofUse(Named, Variable, In));
  };
  if (isa<FieldDecl>(Variable)) {
    for (const Expr *E : In.expressions())
      if (const auto *Member = dyn_cast<MemberExpr>(E))
        if (Member->getMemberDecl()->getCanonicalDecl() ==
            Variable->getCanonicalDecl())
          Add(Member);
    return;
  }
  for (const DeclRefExpr *Use : In.references(Variable))
    Add(Use);
  for (const LambdaExpr *Lambda : In.lambdas())
    if (const Body *Inner = P.callable(Lambda); Inner && Inner != &In)
      addUses(Variable, *Inner, Nesting + 1, Total);
}

} // namespace fanout
