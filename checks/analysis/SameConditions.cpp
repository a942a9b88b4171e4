#include "checks/analysis/SameConditions.h"

#include "checks/analysis/LiveCount.h"

using namespace clang;

namespace fanout {

/// True if the condition says that an element was taken in it: `q.pop(c)`,
/// `!(c = q.take())` where that is false.
static bool saysTaken(const PathCondition &Path, const Expr *Take,
                      const Body &In) {
  const Expr *Condition = stripped(Path.Condition);
  bool Holds = Path.Holds;
  while (const auto *Not = dyn_cast<UnaryOperator>(Condition)) {
    if (Not->getOpcode() != UO_LNot)
      break;
    Holds = !Holds;
    Condition = stripped(Not->getSubExpr());
  }
  return Holds && (Condition == Take || In.isWithin(Take, Condition));
}

bool areTogether(const Expr *Use, const Expr *Change, const Body &In,
                 bool Decides) {
  if (Use == Change || In.isWithin(Use, Change) || In.isWithin(Change, Use))
    return true;
  auto OfUse = pathConditions(In, Use), OfChange = pathConditions(In, Change);
  auto IsIn = [](const PathCondition &One, ArrayRef<PathCondition> All) {
    return llvm::any_of(All, [&](const PathCondition &Other) {
      return One.Condition == Other.Condition && One.Holds == Other.Holds;
    });
  };
  return llvm::all_of(OfUse,
                      [&](const auto &One) {
                        return IsIn(One, OfChange) ||
                               (Decides && One.Condition &&
                                In.isWithin(Change, One.Condition));
                      }) &&
         llvm::all_of(OfChange, [&](const auto &One) {
           return !One.Condition || IsIn(One, OfUse) || saysTaken(One, Use, In);
         });
}

} // namespace fanout
