// Functions that say that there is a slot without having taken one. See
// Operations.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// True if the expression is the call, or && of it and anything.
static bool needs(const Expr *Node, const Expr *Try) {
  Node = stripped(Node);
  const auto *Both = dyn_cast<BinaryOperator>(Node);
  if (Both && Both->getOpcode() == BO_LAnd)
    return needs(Both->getLHS(), Try) || needs(Both->getRHS(), Try);
  if (Both && Both->getOpcode() == BO_LOr)
    return needs(Both->getLHS(), Try) && needs(Both->getRHS(), Try);
  return Node == Try;
}

/// True if the expression is true when the call is: the call itself, or || of
/// it and anything.
static bool follows(const Expr *Node, const Expr *Try) {
  Node = stripped(Node);
  const auto *Any = dyn_cast<BinaryOperator>(Node);
  if (Any && Any->getOpcode() == BO_LOr)
    return follows(Any->getLHS(), Try) || follows(Any->getRHS(), Try);
  return Node == Try;
}

/// True if the function answers no when the call has got no slot.
static bool refusesWith(bool Answer, const Expr *Try, const Body &In,
                        ASTContext &Context) {
  for (const Branch &B : In.branches()) {
    if (stripped(B.Condition) != Try || !B.knows(false))
      continue;
    const CFGBlock *Refused = *(B.Block->succ_begin() + B.edge(false));
    for (const Expr *E : In.returned())
      if (std::optional<Point> At = In.point(E);
          At && Refused && constantOf(E, Context) == int64_t(Answer) &&
          In.reaches(Body::startOf(Refused), *At, {}))
        return true;
  }
  return false;
}

bool answersWithout(const Operation &Op, const Cuts &Acquired, const Body &In,
                    ASTContext &Context) {
  const Expr *Try = stripped(Op.At);
  if (!In.function()->getReturnType()->isBooleanType() ||
      !Try->getType()->isBooleanType() || Op.Refusal != 0)
    return false;
  bool Grants = refusesWith(false, Try, In, Context) &&
                !refusesWith(true, Try, In, Context);
  for (const Expr *E : In.returned()) {
    bool Follows = follows(E, Try);
    if (Follows && !needs(E, Try))
      return true; // urgent || slots.try_acquire()
    Grants |= Follows || needs(E, Try);
  }
  return Grants && llvm::any_of(In.returned(), [&](const Expr *E) {
           std::optional<Point> At = In.point(E);
           return At && constantOf(E, Context) == 1 &&
                  In.reaches(In.entry(), *At, Acquired);
         });
}

/// True if the program shows how the function takes or gives back a slot:
/// its body says more than the model of a function of that name.
bool OperationCollector::isToldBySeenBody(const Call &C,
                                          const FunctionRow &Row) const {
  const Body *Code = P.body(C.Callee);
  if (!Code || (Row.Means != Role::Acquire && Row.Means != Role::Release))
    return false;
  return llvm::any_of(All.of(Code).Operations, [&](const Operation &Op) {
    return Row.Means == Role::Acquire
               ? Op.Means == Role::Acquire && !Op.Transient
               : Op.Means == Role::Release || Op.Sign < 0;
  });
}

} // namespace fanout
