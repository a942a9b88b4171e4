#include "checks/analysis/FlagDecisions.h"

#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {

constexpr size_t MostDecisions = 16; // more are not looked at

FlagDecisions::FlagDecisions(const Body &In) : In(In) {
  for (const Branch &B : In.branches())
    if (Decisions.size() < MostDecisions)
      add(B);
}

static const VarDecl *flagOf(const Branch &B) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(B.Condition));
  const auto *Flag = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Plain = Flag && Flag->hasLocalStorage() && !isa<ParmVarDecl>(Flag) &&
               Flag->getType()->isIntegerType() && !B.Only;
  return Plain ? Flag : nullptr;
}

/// A plain assignment to the flag; or null.
static const BinaryOperator *assignment(const DeclRefExpr *Use,
                                        const Body &In) {
  const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
  bool Plain =
      Assign && Assign->getOpcode() == BO_Assign && Assign->getLHS() == Use;
  return Plain ? Assign : nullptr;
}

/// True for a use that neither reads the flag nor assigns to it: its address is
/// taken, a lambda captures it.
static bool isElse(const DeclRefExpr *Use, const Body &In) {
  const auto *Load = dyn_cast_or_null<ImplicitCastExpr>(In.parent(Use));
  bool Read = Load && Load->getCastKind() == CK_LValueToRValue;
  return !Read && !assignment(Use, In);
}

void FlagDecisions::add(const Branch &B) {
  const VarDecl *Flag = flagOf(B);
  const ASTContext &Context = In.function()->getASTContext();
  if (!Flag || !In.isModified(Flag, In.root()) ||
      llvm::any_of(In.references(Flag),
                   [&](const DeclRefExpr *Use) { return isElse(Use, In); }))
    return;
  Decision One{&B, {}};
  auto AddWrite = [&](const Expr *Value) {
    std::optional<Point> At = In.point(Value);
    if (std::optional<int64_t> Constant = constantOf(Value, Context); At)
      One.Writes.push_back(
          {*At, Constant ? std::optional(*Constant != 0) : std::nullopt});
  };
  if (Flag->getInit())
    AddWrite(Flag->getInit());
  for (const DeclRefExpr *Use : In.references(Flag))
    if (const BinaryOperator *Assign = assignment(Use, In))
      AddWrite(Assign->getRHS());
  Decisions.push_back(std::move(One));
}

/// True if the flag may have this value at the branch though no cut was passed
/// since it got another.
bool FlagDecisions::mayBe(bool Value, const Decision &Flag,
                          const Cuts &Passed) const {
  const Point Asked{Flag.On->Block, Flag.On->Block->size()};
  Cuts Stops = Passed;
  for (const Write &W : Flag.Writes)
    Stops.add(W.At);
  if (In.reaches(Asked, Asked, Stops))
    return true; // what an earlier round has decided
  return llvm::any_of(Flag.Writes, [&](const Write &W) {
    return W.Value.value_or(Value) == Value &&
           In.reaches(In.entry(), W.At, Passed) &&
           In.reaches(W.At, Asked, Stops);
  });
}

Cuts FlagDecisions::behind(const Cuts &Passed) const {
  Cuts Result;
  if (Passed.Points.empty() && Passed.Edges.empty())
    return Result;
  for (const Decision &Flag : Decisions)
    for (bool Value : {false, true})
      if (!mayBe(Value, Flag, Passed))
        Result.Edges.insert({Flag.On->Block, Flag.On->edge(Value)});
  return Result;
}

} // namespace fanout
