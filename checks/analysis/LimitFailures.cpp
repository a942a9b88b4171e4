// Where a C function says that it has started nothing. See Limits.h.

#include "checks/analysis/Limits.h"

using namespace clang;

namespace fanout {

/// True if `Node` is what the call returned: the call itself, or the variable
/// that keeps it.
static bool isResultOf(const Expr *Call, const Expr *Node, const Body &In) {
  Node = stripped(Node);
  if (const auto *Assign = dyn_cast<BinaryOperator>(Node);
      Assign && Assign->getOpcode() == BO_Assign)
    Node = stripped(Assign->getRHS());
  if (Node == Call)
    return true;
  const auto *Ref = dyn_cast<DeclRefExpr>(Node);
  const auto *Kept = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!Kept)
    return false;
  if (Kept->getInit() && stripped(Kept->getInit()) == Call)
    return true;
  return llvm::any_of(In.references(Kept), [&](const DeclRefExpr *Use) {
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(In.parent(Use));
    return Assign && Assign->getOpcode() == BO_Assign &&
           Assign->getLHS() == Use && stripped(Assign->getRHS()) == Call;
  });
}

/// The value of the branch on which a C function that gives the handle by an
/// argument has failed, as its result says: anything but 0.
static std::optional<bool> failsOn(const Branch &B, const Expr *Call,
                                   const Body &In, ASTContext &Context) {
  const auto *Compare = dyn_cast<BinaryOperator>(stripped(B.Condition));
  if (!Compare || !Compare->isComparisonOp())
    return isResultOf(Call, B.Condition, In) ? std::optional(true)
                                             : std::nullopt;
  Expr::EvalResult With;
  const Expr *Right = Compare->getRHS();
  if (!isResultOf(Call, Compare->getLHS(), In) || Right->isValueDependent() ||
      !Right->EvaluateAsInt(With, Context) || With.Val.getInt() != 0)
    return std::nullopt;
  switch (Compare->getOpcode()) {
  case BO_EQ:
    return false;
  case BO_NE:
  case BO_LT:
    return true;
  default:
    return std::nullopt;
  }
}

/// `if (pthread_create(&t, …) != 0) return;`: no work there.
void LimitFinder::addFailedCalls(const SpawnEvent &Event,
                                 std::vector<Candidate> &Out) const {
  if (!Event.Row || Event.Depth > 0 ||
      Event.Row->Handle.What != Place::Argument ||
      !Event.At->getType()->isIntegerType())
    return;
  Candidate C;
  C.Joins = true;
  for (const Branch &B : In.branches())
    if (auto Failed = failsOn(B, Event.At, In, P.context());
        Failed && B.knows(*Failed))
      C.Places.Edges.insert({B.Block, B.edge(*Failed)});
  if (!C.Places.Edges.empty())
    Out.push_back(std::move(C));
}

} // namespace fanout
