// What algorithms do with work: join each, look which is over. See
// Operations.h.

#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// What a callable does to its argument: it joins the work, or lets it go.
static std::optional<Role> doneToArgument(const Body &Code,
                                          const Summaries &All) {
  if (Code.function()->getNumParams() == 0)
    return std::nullopt;
  const ValueDecl *Element =
      Code.function()->getParamDecl(0)->getCanonicalDecl();
  std::optional<Role> Found;
  for (const Operation &Op : All.of(&Code).Operations) {
    if (!Op.Object.Root || Op.Object.Root != Element || Op.Polls)
      continue;
    if (Op.Means == Role::Join)
      return Op.Means;
    if (Op.Means == Role::Detach)
      Found = Op.Means;
  }
  return Found;
}

/// The same for `std::mem_fn(&std::thread::join)`.
static std::optional<Role> doneByMethod(const Expr *Arg,
                                        const CallModel &Model) {
  const Expr *Core = stripped(Arg);
  if (std::optional<Call> Wrapper = asCall(Core);
      Wrapper && !Wrapper->Args.empty())
    Core = stripped(Wrapper->Args[0]);
  const auto *Address = dyn_cast<UnaryOperator>(Core);
  const auto *Ref = Address
                        ? dyn_cast<DeclRefExpr>(stripped(Address->getSubExpr()))
                        : nullptr;
  const auto *Method = Ref ? dyn_cast<CXXMethodDecl>(Ref->getDecl()) : nullptr;
  if (!Method)
    return std::nullopt;
  Call Pretended;
  Pretended.Site = Ref;
  Pretended.Callee = Method;
  const FunctionRow *Known = Model.row(Pretended);
  bool Tells =
      Known && (Known->Means == Role::Join || Known->Means == Role::Detach);
  return Tells ? std::optional(Known->Means) : std::nullopt;
}

void OperationCollector::addAlgorithm(const Call &C, const FunctionRow &Row,
                                      const Body &In,
                                      std::vector<Operation> &Out) const {
  const Expr *Range = C.at(Row.Range);
  if (!Range)
    return;
  for (const Expr *Arg : C.Args) {
    const Body *Code = P.callable(Arg);
    std::optional<Role> Does =
        Code ? doneToArgument(*Code, All) : doneByMethod(Arg, Model);
    if (!Does)
      continue;
    Operation Op;
    Op.Means = *Does;
    Op.At = C.Site;
    Op.Object = accessPath(Range);
    if (Op.Means == Role::Join) // of them all
      Op.Object = Op.Object.container();
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
