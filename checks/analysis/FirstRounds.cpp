// Branches of which only the first round of a loop takes one side. See
// FlagWaits.h.

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/FlagWaits.h"
#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {

/// True for a number that starts with a constant and only counts up.
static bool onlyCountsUp(const VarDecl *Number, const Body &In,
                         const ASTContext &Context) {
  if (!Number->hasLocalStorage() || isa<ParmVarDecl>(Number) ||
      !Number->getType()->isIntegerType() || !firstValue(Number) ||
      !constantOf(firstValue(Number), Context))
    return false;
  bool Counts = false;
  for (const DeclRefExpr *Use : In.references(Number)) {
    const auto *Step = dyn_cast_or_null<UnaryOperator>(In.parent(Use));
    bool Up = Step && Step->isIncrementOp();
    bool Address = Step && Step->getOpcode() == UO_AddrOf;
    if (Address || (In.isWritten(Use) && !Up))
      return false;
    Counts |= Up;
  }
  return Counts;
}

/// The side of `i`, `i > 0` or `i != 0` that only the first round takes.
static std::optional<bool> countsFirstRound(const Branch &B, const Body &In,
                                            const ASTContext &Context) {
  const Expr *Asked = stripped(B.Condition);
  const auto *Compare = dyn_cast<BinaryOperator>(Asked);
  bool First = false;
  if (Compare) {
    BinaryOperatorKind Op = Compare->getOpcode();
    if ((Op != BO_GT && Op != BO_NE && Op != BO_EQ) ||
        constantOf(Compare->getRHS(), Context) != 0)
      return std::nullopt;
    First = Op == BO_EQ;
    Asked = stripped(Compare->getLHS());
  }
  const auto *Ref = dyn_cast<DeclRefExpr>(Asked);
  const auto *Number = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return Number && onlyCountsUp(Number, In, Context) ? std::optional(First)
                                                     : std::nullopt;
}

/// The side of `if (have)` before `have = true;`, which nothing takes back.
static std::optional<bool> flagsFirstRound(const Branch &B, const Body &In,
                                           const ASTContext &Context) {
  FlagQuestion Asks = flagAsked(B.Condition, Context);
  const auto *Flag = dyn_cast_or_null<VarDecl>(Asks.Flag.Root);
  if (!Flag || !Asks.Flag.Steps.empty() || !Flag->hasLocalStorage() ||
      isa<ParmVarDecl>(Flag) || !firstValue(Flag) ||
      constantOf(firstValue(Flag), Context) != 0)
    return std::nullopt;
  Cuts Sets;
  for (const DeclRefExpr *Use : In.references(Flag)) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Use));
    if (isa_and_nonnull<ImplicitCastExpr>(Up))
      continue; // read
    FlagValue Given = Up ? flagGiven(Up, Context) : FlagValue{};
    if (Given.Flag != Asks.Flag || !Given.Is)
      return std::nullopt;
    Sets.add(In.point(Up));
  }
  const CFGBlock *Unset = *(B.Block->succ_begin() + B.edge(!Asks.WhenSet));
  Point Again{B.Block, static_cast<unsigned>(B.Block->size())};
  std::optional<Point> Made = In.point(firstValue(Flag));
  bool Once = !Sets.Points.empty() && Unset && Made &&
              !In.reaches(Again, *Made, {}) &&
              !In.reaches(Body::startOf(Unset), Again, Sets);
  return Once ? std::optional(!Asks.WhenSet) : std::nullopt;
}

std::optional<bool> onlyFirstRound(const Branch &B, const Body &In,
                                   const ASTContext &Context) {
  std::optional<bool> Counted = countsFirstRound(B, In, Context);
  return Counted ? Counted : flagsFirstRound(B, In, Context);
}

} // namespace fanout
