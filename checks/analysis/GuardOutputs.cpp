// Helpers that tell by an argument what they think of a size: an error code, a
// GError. See Guards.h.

#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {

/// The call that a variable is handed to for change, and as which argument.
static std::optional<std::pair<Call, unsigned>>
handedTo(const DeclRefExpr *Use, const Body &In, const Program &P) {
  const Stmt *Up = In.parent(Use);
  for (; Up; Up = In.parent(Up)) {
    const auto *Address = dyn_cast<UnaryOperator>(Up);
    if (!isa<ImplicitCastExpr, ParenExpr>(Up) &&
        !(Address && Address->getOpcode() == UO_AddrOf))
      break;
  }
  const auto *Site = dyn_cast_or_null<Expr>(Up);
  std::optional<Call> C = Site ? asCall(Site) : std::nullopt;
  if (!C || !P.body(C->Callee))
    return std::nullopt;
  for (unsigned I = 0; I < C->Args.size() && I < C->Callee->getNumParams(); ++I)
    if (In.isWithin(Use, C->Args[I]))
      return std::pair(*C, I);
  return std::nullopt;
}

/// The places where the helper sets what the parameter refers to, itself or by
/// handing it on.
static Cuts settings(const ParmVarDecl *Output, const Body &Helper) {
  Cuts Found;
  for (const DeclRefExpr *Ref : Helper.references(Output)) {
    const Stmt *Child = Ref, *Up = Helper.parent(Ref);
    for (; isa_and_nonnull<ImplicitCastExpr, ParenExpr, UnaryOperator>(Up);
         Up = Helper.parent(Up))
      Child = Up;
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    const auto *Plain = dyn_cast_or_null<CallExpr>(Up);
    bool Written =
        Assign && Assign->getOpcode() == BO_Assign && Assign->getLHS() == Child;
    bool Given = Plain && !isa<CXXMemberCallExpr>(Plain) &&
                 Plain->getNumArgs() > 0 && Plain->getCallee() != Child;
    if (Written || Given)
      Found.add(Helper.point(Up));
  }
  return Found;
}

/// What holds when the helper has returned and left the parameter alone.
std::optional<Size> Guards::provedUnlessSet(const AccessPath &Subject,
                                            const ParmVarDecl *Output,
                                            const Body &Helper) {
  Evidence Inside;
  addBranches(Subject, Helper, Inside);
  Cuts Known = settings(Output, Helper);
  if (!Inside.First || Known.Points.empty())
    return std::nullopt;
  Known.add(Inside.Small);
  bool Tells = !Helper.reaches(Helper.entry(), Helper.exit(), Known);
  return Tells ? std::optional(Inside.First->Bound) : std::nullopt;
}

const std::vector<Guards::Handover> &Guards::handovers(const VarDecl *Variable,
                                                       const Body &In) {
  auto [Known, New] = Handovers.try_emplace({&In, Variable});
  if (New)
    for (const DeclRefExpr *Use : In.references(Variable))
      if (auto Handed = handedTo(Use, In, P))
        Known->second.push_back(*Handed);
  return Known->second;
}

/// `check(req, ec); if (ec) return;`: whichever side goes on was checked.
void Guards::addOutput(const AccessPath &Subject, const Expr *Asked,
                       const Branch &B, const Body &In, Evidence &Found) {
  const auto *Ref = dyn_cast<DeclRefExpr>(stripped(Asked));
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Variable || isa<ParmVarDecl>(Variable) || !Variable->hasLocalStorage() ||
      Depth > 2)
    return;
  const std::vector<Handover> Handed = handovers(Variable, In); // a copy
  for (const auto &[Taker, Argument] : Handed) {
    const Body *Helper = P.body(Taker.Callee);
    std::optional<Point> At =
        Helper->hasGraph() ? In.point(Taker.Site) : std::nullopt;
    Cuts Called;
    Called.add(At);
    Point Asks{B.Block, static_cast<unsigned>(B.Block->size())};
    if (!At || In.reaches(In.entry(), Asks, Called))
      continue;
    const ParmVarDecl *Output = Helper->function()->getParamDecl(Argument);
    ++Depth;
    std::optional<Size> Bound;
    for (unsigned I = 0; !Bound && I <= Taker.Args.size(); ++I)
      if (AccessPath Inner = seenBy(*Helper, Subject, Taker, I))
        Bound = provedUnlessSet(Inner, Output, *Helper);
    --Depth;
    if (!Bound)
      continue;
    for (unsigned Side : {0u, 1u})
      Found.Small.Edges.insert({B.Block, Side});
    Found.note(Taker.Site, *Bound);
    return;
  }
}

} // namespace fanout
