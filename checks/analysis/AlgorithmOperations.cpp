// What algorithms do with work: join each, look which is over. See
// Operations.h.

#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

void OperationCollector::addAlgorithm(const Call &C, const FunctionRow &Row,
                                      const Body &In,
                                      std::vector<Operation> &Out) const {
  const Expr *Range = C.at(Row.Range);
  if (!Range)
    return;
  for (const Expr *Arg : C.Args) {
    bool Joins = false;
    if (const Body *Code = P.callable(Arg);
        Code && Code->function()->getNumParams() > 0) {
      for (const Operation &Op : All.of(Code).Operations)
        Joins |= Op.Means == Role::Join && !Op.Polls && Op.Object.Root &&
                 Op.Object.Root ==
                     Code->function()->getParamDecl(0)->getCanonicalDecl();
    } else { // std::mem_fn(&std::thread::join)
      const Expr *Core = stripped(Arg);
      if (std::optional<Call> Wrapper = asCall(Core);
          Wrapper && !Wrapper->Args.empty())
        Core = stripped(Wrapper->Args[0]);
      const auto *Address = dyn_cast<UnaryOperator>(Core);
      const auto *Ref =
          Address ? dyn_cast<DeclRefExpr>(stripped(Address->getSubExpr()))
                  : nullptr;
      const auto *Method =
          Ref ? dyn_cast<CXXMethodDecl>(Ref->getDecl()) : nullptr;
      if (Method) {
        Call Pretended;
        Pretended.Site = Ref;
        Pretended.Callee = Method;
        const FunctionRow *Known = Model.row(Pretended);
        Joins = Known && Known->Means == Role::Join;
      }
    }
    if (!Joins)
      continue;
    Operation Op;
    Op.Means = Role::Join;
    Op.At = C.Site;
    Op.Object = accessPath(Range).container();
    Out.push_back(Op);
  }
}

/// `erase_if(calls, [](auto &c) { return c.wait_for(0s) == ready; })`: looks
/// which work is over.
void OperationCollector::addFilter(const Call &C,
                                   std::vector<Operation> &Out) const {
  for (const Expr *Arg : C.Args) {
    const Body *Code = P.callable(Arg);
    if (!Code || Code->function()->getNumParams() == 0)
      continue;
    const ValueDecl *Element =
        Code->function()->getParamDecl(0)->getCanonicalDecl();
    for (const Operation &Inner : All.of(Code).Operations) {
      if (Inner.Means != Role::Join || Inner.Object.Root != Element)
        continue;
      Operation Op;
      Op.Means = Role::Join;
      Op.Polls = true;
      Op.At = C.Site;
      Op.Object = accessPath(C.Object ? C.Object : C.Args[0]).container();
      if (Op.Object)
        Out.push_back(Op);
      return;
    }
  }
}

} // namespace fanout
