#include "checks/analysis/Comparison.h"

#include "checks/analysis/CallModel.h"
#include "checks/analysis/Guards.h"

using namespace clang;

namespace fanout {

std::optional<Comparison> comparisonOf(const Expr *Condition,
                                       const ASTContext &Context) {
  bool Not = false;
  const Expr *Core = stripped(Condition);
  while (const auto *Turned = dyn_cast<UnaryOperator>(Core)) {
    if (Turned->getOpcode() != UO_LNot)
      break;
    Not = !Not;
    Core = stripped(Turned->getSubExpr());
  }
  const auto *Binary = dyn_cast<BinaryOperator>(Core);
  if (!Binary || !Binary->isComparisonOp() || Binary->getOpcode() == BO_Cmp)
    return std::nullopt;
  Comparison Result{Binary->getLHS(), Binary->getOpcode(), Binary->getRHS()};
  if (Not)
    Result.Op = BinaryOperator::negateComparisonOp(Result.Op);
  if (constantOf(Result.Left, Context) && !constantOf(Result.Right, Context)) {
    std::swap(Result.Left, Result.Right);
    Result.Op = BinaryOperator::reverseComparisonOp(Result.Op);
  }
  return Result;
}

} // namespace fanout
