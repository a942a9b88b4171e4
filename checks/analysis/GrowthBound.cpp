#include "checks/analysis/GrowthBound.h"

#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {
namespace {

bool isLocal(const ValueDecl *Decl) {
  const auto *Variable = dyn_cast<VarDecl>(Decl);
  return Variable && !Variable->hasGlobalStorage();
}

} // namespace

GrowthBound::GrowthBound(const Program &Source, const IdleLists &Idle)
    : Source(Source), Idle(Idle) {
  for (const auto &In : Source.bodies())
    for (const Expr *Node : In->expressions())
      if (int Step = 0; const Expr *Counter = changedCounter(Node, Step))
        if (const ValueDecl *Decl = readDecl(Counter); Decl && !isLocal(Decl))
          Counters.insert(Decl);
}

/// The state of the pool as a number: a counter, the size of another container,
/// a number that a function of the project gives.
bool GrowthBound::isPoolState(const Expr *Node, const ValueDecl *List,
                              bool CountersOnly) const {
  Node = stripped(Node);
  if (Idle.isSize(Node, List) || !Node->getType()->isIntegerType())
    return false;
  int Step = 0;
  if (const Expr *Counter = changedCounter(Node, Step)) // ++live_ > max_
    Node = stripped(Counter);
  if (const ValueDecl *Decl = readDecl(Node))
    if (Idle.isCount(Decl, List) || Counters.contains(Decl))
      return !Idle.isCount(Decl, List);
  const auto *Method = dyn_cast<CXXMemberCallExpr>(Node);
  if (CountersOnly) // a result that is compared with an error code
    return Method &&
           !isa<CXXThisExpr>(stripped(Method->getImplicitObjectArgument())) &&
           isInStd(Method->getMethodDecl());
  if (!Method)
    return isa<CallExpr>(Node) &&
           Source.body(cast<CallExpr>(Node)->getDirectCallee());
  const ValueDecl *Of = storedIn(Method->getImplicitObjectArgument());
  bool OnSelf = isa<CXXThisExpr>(stripped(Method->getImplicitObjectArgument()));
  return OnSelf || (Of && Of != List);
}

std::string GrowthBound::comparison(const BinaryOperator *Test,
                                    const ValueDecl *List) const {
  if (!Test->isComparisonOp() || isZero(Test->getLHS(), Source.context()) ||
      isZero(Test->getRHS(), Source.context()))
    return "";
  bool Equality = Test->isEqualityOp();
  if (!isPoolState(Test->getLHS(), List, Equality) &&
      !isPoolState(Test->getRHS(), List, Equality))
    return "";
  return "compares " + sourceText(Source.context(), Test);
}

/// A call of which nothing is seen, but that may hold the caller back: a method
/// of a member of the pool, or a function whose answer decides.
std::string GrowthBound::unseen(const Call &C, const Body &In,
                                const Expr *Create,
                                const ValueDecl *List) const {
  if (!C.Callee || Source.body(C.Callee) || C.Site == Create ||
      In.isWithin(C.Site, Create))
    return "";
  const SourceManager &Sources = Source.context().getSourceManager();
  SourceLocation Loc = Sources.getExpansionLoc(C.Callee->getLocation());
  if (Loc.isInvalid() || Sources.isInSystemHeader(Loc) ||
      isa<CXXConstructorDecl>(C.Callee))
    return "";
  if (C.Object && C.Callee->getReturnType()->isVoidType())
    if (const ValueDecl *Of = storedIn(C.Object); Of && Of != List)
      return "calls " + qualifiedName(C.Callee);
  for (const PathCondition &Path : pathConditions(In, Create))
    if (Path.Condition &&
        (C.Site == Path.Condition || In.isWithin(C.Site, Path.Condition)))
      if (!C.Object || !Idle.comesFrom(C.Object, In, List))
        return "asks " + qualifiedName(C.Callee);
  return "";
}

std::string GrowthBound::inBody(const Body &In, const ValueDecl *List,
                                unsigned Depth) const {
  for (const Expr *Node : In.expressions()) {
    if (const auto *Test = dyn_cast<BinaryOperator>(Node))
      if (std::string Why = comparison(Test, List); !Why.empty())
        return Why;
    std::optional<Call> C = asCall(Node);
    if (!C)
      continue;
    if (const FunctionRow *Row = Source.model().row(*C)) {
      bool Blocks =
          Row->Means == Role::Acquire || Row->Means == Role::TryAcquire ||
          (Row->Means == Role::Wait && Row->Object.What != Place::Nowhere);
      if (Blocks)
        return "calls " + Row->Name;
    }
    if (const Body *Callee = Source.body(C->Callee); Callee && Depth < 3)
      if (std::string Why = inBody(*Callee, List, Depth + 1); !Why.empty())
        return Why;
  }
  return "";
}

std::string GrowthBound::of(const Expr *Create, const Body &In,
                            const ValueDecl *List) const {
  if (std::string Why = inBody(In, List, 0); !Why.empty())
    return Why;
  for (const Expr *Node : In.expressions())
    if (std::optional<Call> C = asCall(Node))
      if (std::string Why = unseen(*C, In, Create, List); !Why.empty())
        return Why;
  return "";
}

} // namespace fanout
