#include "checks/analysis/FlagDecisions.h"

#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {

constexpr size_t MostDecisions = 16, MostWrites = 16;

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

FlagDecisions::FlagDecisions(const Body &In) : In(In) {
  SmallVector<std::pair<const Branch *, const VarDecl *>, 8> Found;
  for (const Branch &B : In.branches())
    if (const VarDecl *Flag = flagOf(B))
      Found.push_back({&B, Flag});
  for (auto [B, Flag] : Found) // the map grows no more while it is looked at
    Flags.try_emplace(Flag);
  for (auto &[Flag, Writes] : Flags)
    Writes = writesOf(Flag);
  for (auto [B, Flag] : Found)
    if (const std::vector<Write> &Writes = Flags.find(Flag)->second;
        !Writes.empty())
      Decisions.push_back({B, Writes});
}

/// Empty for a flag that something else may change, or that changes too often.
std::vector<FlagDecisions::Write>
FlagDecisions::writesOf(const VarDecl *Flag) const {
  const ASTContext &Context = In.function()->getASTContext();
  auto Changes = In.writes(Flag, In.root());
  if (Changes.empty() || Changes.size() >= MostWrites ||
      llvm::any_of(In.references(Flag),
                   [&](const DeclRefExpr *Use) { return isElse(Use, In); }))
    return {};
  std::vector<Write> Result;
  auto Add = [&](const Expr *Value) {
    std::optional<int64_t> Constant = constantOf(Value, Context);
    if (std::optional<Point> At = In.point(Value))
      Result.push_back(
          {*At, Constant ? std::optional(*Constant != 0) : std::nullopt});
  };
  if (Flag->getInit())
    Add(Flag->getInit());
  for (const DeclRefExpr *Use : Changes)
    if (const BinaryOperator *Assign = assignment(Use, In))
      Add(Assign->getRHS());
  return Result;
}

SmallVector<FlagDecisions::Decision, 4>
FlagDecisions::within(const Stmt *Loop) const {
  SmallVector<Decision, 4> Result;
  for (const Decision &One : Decisions)
    if (Result.size() < MostDecisions &&
        (!Loop || In.isWithin(One.On->Condition, Loop)))
      Result.push_back(One);
  return Result;
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

Cuts FlagDecisions::behind(const Cuts &Passed,
                           ArrayRef<Decision> Decisions) const {
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
