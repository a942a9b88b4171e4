// Joins in loops of their own, over what has been started. See Limits.h.

#include "checks/analysis/Limits.h"

using namespace clang;

namespace fanout {

/// True if the condition asks, without waiting, whether some work is over:
/// `running.size() >= 8 && isReady(running.front())`.
static bool asksIfOver(const Expr *Condition, const Body &In,
                       const Program &P) {
  auto Asks = [&](const Expr *E, const Body &Where) {
    const FunctionRow *Row = P.model().row(E);
    std::optional<Call> C =
        Row && (Row->Means == Role::Join || Row->Means == Role::JoinAny)
            ? asCall(E)
            : std::nullopt;
    return C && (waitsNoTime(*C, P.context()) ||
                 onlyAsks(*C, *Row, Where, P.model()));
  };
  const auto *Either = dyn_cast<BinaryOperator>(stripped(Condition));
  if (Either && Either->getOpcode() == BO_LOr)
    return false; // `running.size() >= 8 || isReady(…)`
  bool Found = false;
  In.walk(Condition, [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const Body *Asked = C ? P.body(C->Callee) : nullptr;
    Found |=
        Asks(E, In) ||
        (Asked && llvm::any_of(Asked->returned(), [&](const Expr *Told) {
           bool Inside = false;
           Asked->walk(Told, [&](const Expr *I) { Inside |= Asks(I, *Asked); });
           return Inside;
         }));
  });
  return Found;
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
                     asksIfOver(Condition, In, P);
    if (!llvm::is_contained(Around, Loop) && !neverFills(Loop, Event) &&
        !OnlyReady && !(But && In.isWithin(But, Loop)))
      Places.add(In.header(Loop));
  }
}

} // namespace fanout
