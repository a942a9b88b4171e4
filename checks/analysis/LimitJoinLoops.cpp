// Joins in loops of their own, over what has been started. See Limits.h.

#include "checks/analysis/Limits.h"

using namespace clang;

namespace fanout {

/// True if the condition asks, without waiting, whether some work is over:
/// `running.size() >= 8 && isReady(running.front())`.
static bool asksIfOver(const Expr *Condition, ArrayRef<Operation> Operations,
                       const Body &In) {
  const auto *Either = dyn_cast<BinaryOperator>(stripped(Condition));
  return !(Either && Either->getOpcode() == BO_LOr) &&
         llvm::any_of(Operations, [&](const Operation &Op) {
           return Op.Polls && In.isWithin(Op.At, Condition);
         });
}

/// A join in a loop of its own, over all handles, is passed with that loop: its
/// body may run zero times only when there is nothing to wait for, or nothing
/// over yet.
void LimitFinder::cutLoopsAround(const Expr *Join, const SpawnEvent &Event,
                                 Cuts &Places, const Expr *But) const {
  auto Around = In.loops(Event.At);
  for (const Stmt *Loop : In.loops(Join)) {
    const Expr *Condition = conditionOf(Loop);
    bool OnlyReady = Condition && !In.isWithin(Join, Condition) &&
                     asksIfOver(Condition, Operations, In);
    if (!llvm::is_contained(Around, Loop) && !neverFills(Loop, Event) &&
        !OnlyReady && !(But && In.isWithin(But, Loop)))
      Places.add(In.header(Loop));
  }
}

} // namespace fanout
