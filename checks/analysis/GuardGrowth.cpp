// What grows behind a check was not checked. See Guards.h.

#include "checks/analysis/Guards.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

static bool mentions(const Expr *Value, const AccessPath &Subject,
                     const Body &In) {
  bool Found = false;
  In.walk(Value, [&](const Expr *E) { Found |= accessPath(E) == Subject; });
  return Found;
}

/// Whether the expression makes the subject larger, and then whether by a step.
std::optional<bool> Guards::addsTo(const AccessPath &Subject, const Expr *E,
                                   const Body &In) const {
  if (std::optional<Call> C = asCall(E);
      C && C->Object && containerOp(C->Callee) == ContainerOp::Add)
    return accessPath(C->Object) == Subject ? std::optional(!addsRange(*C))
                                            : std::nullopt;
  int Sign = 0;
  const Expr *Counter = changedCounter(E, Sign);
  if (Counter && Sign > 0 && isScalar(Counter) &&
      accessPath(Counter) == Subject) {
    const auto *By = dyn_cast<BinaryOperator>(E);
    return !By || constantOf(By->getRHS(), P.context());
  }
  const auto *Assign = dyn_cast<BinaryOperator>(E);
  if (!Assign || Assign->getOpcode() != BO_Assign || !isScalar(Assign) ||
      accessPath(Assign->getLHS()) != Subject)
    return std::nullopt;
  if (!mentions(Assign->getRHS(), Subject, In))
    return false;
  const auto *Sum = dyn_cast<BinaryOperator>(stripped(Assign->getRHS()));
  return Sum && Sum->getOpcode() == BO_Add ? std::optional(true) : std::nullopt;
}

/// Whether the callee is seen to make the subject larger before it returns, and
/// then whether each call does so by a step.
std::optional<bool> Guards::growsInCallee(const AccessPath &Subject,
                                          const Call &C) {
  const Body *Helper = P.body(C.Callee);
  if (!Helper || !Helper->hasGraph() || Depth > MostHelpers)
    return std::nullopt;
  ++Depth;
  std::optional<bool> Step;
  for (unsigned I = 0; Step.value_or(true) && I <= C.Args.size(); ++I)
    if (AccessPath Inner = seenBy(*Helper, Subject, C, I);
        Inner && isOfCaller(Inner)) {
      Evidence Inside;
      addBranches(Inner, *Helper, Inside);
      addStatements(Inner, *Helper, Inside);
      if (growsBehind(Inside, Helper->exit(), *Helper))
        Step = false;
      else if (growsUnasked(Inside, *Helper))
        Step = true;
    }
  --Depth;
  return Step;
}

/// True if a way past no proof leads to a place where the subject grows.
bool Guards::growsUnasked(const Evidence &Found, const Body &In) const {
  return llvm::any_of(Found.Grows, [&](const Growth &G) {
    return In.reaches(In.entry(), G.At, Found.Small);
  });
}

bool Guards::growsBehind(const Evidence &Found, Point At,
                         const Body &In) const {
  return llvm::any_of(Found.Grows, [&](const Growth &G) {
    return In.reaches(G.At, At, Found.Small) &&
           (!G.Step || In.reaches(G.At, G.At, Found.Small));
  });
}

} // namespace fanout
