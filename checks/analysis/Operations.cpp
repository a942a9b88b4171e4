#include "checks/analysis/Operations.h"

#include "checks/analysis/Guards.h"
#include "checks/analysis/Handles.h"

using namespace clang;

namespace fanout {

AccessPath inCaller(const AccessPath &Path, const Call &C, const Body &Callee,
                    const Body &In, const Program &P) {
  if (!Path)
    return {};
  if (const auto *Parameter = dyn_cast<ParmVarDecl>(Path.Root)) {
    if (P.owner(Parameter) != &Callee)
      return Path; // of a function around a lambda
    const Expr *Arg = C.arg(Parameter->getFunctionScopeIndex());
    AccessPath Base = Arg ? accessPath(Arg) : AccessPath{};
    if (Base)
      Base.Steps += Path.Steps;
    return Base;
  }
  if (isa<FieldDecl>(Path.Root)) {
    if (!C.Object && !isa<CXXConstructExpr>(C.Site))
      return Path; // a lambda that captured this
    if (C.Object && isa<CXXThisExpr>(stripped(C.Object)))
      return Path;
    AccessPath Base;
    if (C.Object)
      Base = accessPath(C.Object);
    else if (const auto *Declaration =
                 dyn_cast_or_null<DeclStmt>(In.parent(C.Site)))
      if (Declaration->isSingleDecl())
        Base = {cast<ValueDecl>(cast<VarDecl>(Declaration->getSingleDecl())
                                    ->getCanonicalDecl()),
                ""};
    if (P.lambda(Callee))
      return Path;
    if (Base)
      Base.Steps += "." + Path.Root->getNameAsString() + Path.Steps;
    return Base;
  }
  const auto *Variable = dyn_cast<VarDecl>(Path.Root);
  if (Variable && !Variable->hasGlobalStorage() && P.owner(Variable) == &Callee)
    return {};
  return Path;
}

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
        Joins |= Op.Means == Role::Join && Op.Object.Root &&
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

/// A variable that gives the slot back when it is destroyed.
static const VarDecl *holder(const Expr *Site, const Body &In,
                             const CallModel &Model) {
  HandleFlow Flow = followHandle(Site, In, Model);
  return Flow.Local;
}

static bool isRaii(QualType Type, const Summaries &All) {
  const CXXRecordDecl *Record =
      Type.isNull() ? nullptr : Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  auto GivesBack = [&](const Body *Code) {
    return Code &&
           llvm::any_of(All.of(Code).Operations, [](const Operation &Op) {
             return Op.Means == Role::Release || Op.Sign != 0;
           });
  };
  if (const auto *Smart = dyn_cast<ClassTemplateSpecializationDecl>(Record);
      Smart && Smart->isInStdNamespace())
    for (const TemplateArgument &Arg : Smart->getTemplateArgs().asArray()) {
      const CXXRecordDecl *Deleter = Arg.getKind() == TemplateArgument::Type
                                         ? Arg.getAsType()->getAsCXXRecordDecl()
                                         : nullptr;
      if (!Deleter || !Deleter->hasDefinition())
        continue;
      for (const CXXMethodDecl *Method : Deleter->getDefinition()->methods())
        if (Method->getOverloadedOperator() == OO_Call &&
            GivesBack(All.program().body(Method)))
          return true;
    }
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  const Body *Code = Destructor ? All.program().body(Destructor) : nullptr;
  return GivesBack(Code);
}

void OperationCollector::addOwn(const Call &C, const Body &In,
                                std::vector<Operation> &Out) const {
  const FunctionRow *Row = Model.row(C);
  if (!Row)
    return;
  if (Row->Means == Role::Repeat)
    return addAlgorithm(C, *Row, In, Out);
  if (Row->Means == Role::Wait)
    return addCounterWait(C, In, Out);
  switch (Row->Means) {
  case Role::Join:
  case Role::JoinAny:
  case Role::Detach:
  case Role::Acquire:
  case Role::TryAcquire:
  case Role::Release:
  case Role::Configure:
  case Role::Unblock:
  case Role::Close:
    break;
  default:
    return;
  }
  Operation Op;
  Op.Means = Row->Means;
  Op.At = C.Site;
  Op.Row = Row;
  const Expr *Object = C.at(Row->Object);
  if (!Object && Row->Object.What == Place::Nowhere &&
      Row->Means != Role::JoinAny)
    Object = C.Object ? C.Object : C.arg(0);
  if (Object)
    Op.Object = accessPath(Object);
  bool Prepares = Row->Means == Role::Configure || Row->Means == Role::Unblock;
  if (Prepares && Row->Object.What == Place::Result) {
    HandleFlow Made = followHandle(C.Site, In, Model);
    Op.Object = Made.Holders.empty() ? AccessPath{} : Made.Holders.front();
  }
  Op.Polls = Row->Means == Role::Join && waitsNoTime(C, P.context()) &&
             !isRepeatedUntilYes(C.Site, In);
  if (Row->Await) {
    HandleFlow Flow = followHandle(C.Site, In, Model);
    Op.Ignored = !Flow.Awaited;
  }
  if (Row->Means == Role::Acquire && Row->Handle.What == Place::Result) {
    Op.Holder = holder(C.Site, In, Model);
    Op.Held = true;
  }
  Out.push_back(Op);
}

void OperationCollector::addCallees(const Call &C, const Body &In,
                                    std::vector<Operation> &Out) const {
  Call Made = Model.inner(C);
  for (const Body *Callee : All.callees(C, In)) {
    if (runsElsewhere(C, *Callee, In, Model))
      continue;
    bool Releaser =
        isRaii(C.Site->getType(), All) || returnsReleaser(*Callee, All);
    for (const Operation &Inner : All.of(Callee).Operations) {
      Operation Op = Inner;
      Op.At = C.Site;
      Op.Object = inCaller(Inner.Object, Made, *Callee, In, P);
      if (!Op.Object && Inner.Object)
        continue;
      Op.Polls = Op.Polls && !isRepeatedUntilYes(C.Site, In);
      if (Op.Means == Role::Acquire && Releaser) {
        Op.Held = true;
        Op.Holder = holder(C.Site, In, Model);
      }
      Out.push_back(Op);
    }
  }
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

std::vector<Operation> OperationCollector::collect(const Body &In) const {
  std::vector<Operation> Result;
  for (const Expr *E : In.expressions()) {
    addCounterChange(E, Result);
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    const FunctionRow *Row = Model.row(*C);
    bool Told = Row && Row->Means != Role::Neutral && Row->Means != Role::Call;
    if (Row && (Row->Own || (Told && !isToldBySeenBody(*C, *Row))))
      addOwn(*C, In, Result);
    else
      addCallees(*C, In, Result);
  }
  addCounterLoops(In, Result);
  return Result;
}

std::vector<Operation>
OperationCollector::exported(const std::vector<Operation> &Operations,
                             const Body &In) const {
  std::vector<Operation> Result;
  for (const Operation &Op : Operations) {
    if (Op.Means == Role::Wait || Op.Ignored)
      continue;
    const auto *Variable = dyn_cast_or_null<VarDecl>(Op.Object.Root);
    bool Local = Variable && !isa<ParmVarDecl>(Variable) &&
                 !Variable->hasGlobalStorage() && P.owner(Variable) == &In;
    if (Local || (!Op.Object && Op.Means != Role::JoinAny))
      continue;
    Operation Copy = Op;
    Copy.Transient |= Op.Held && Op.Holder && Op.Means == Role::Acquire &&
                      !isa<CXXConstructorDecl>(In.function());
    Copy.Certain = true;
    if (Op.Means == Role::Acquire && In.hasGraph())
      if (std::optional<Point> At = In.point(Op.At)) {
        Cuts Here;
        Here.add(At);
        Copy.Certain = !In.reaches(In.entry(), In.exit(), Here);
        if (!Copy.Certain)
          Copy.Unless = exemption(Here, In, P);
        Copy.Certain |= Copy.Unless.has_value();
      }
    bool Known = llvm::any_of(Result, [&](const Operation &Other) {
      return Other.Means == Copy.Means && Other.Object == Copy.Object &&
             Other.Sign == Copy.Sign && Other.Transient == Copy.Transient &&
             Other.Certain == Copy.Certain && Other.Polls == Copy.Polls;
    });
    if (!Known) // a caller sees where it happens only as its own call
      Result.push_back(Copy);
  }
  addAdmission(Operations, In, Result);
  return Result;
}

} // namespace fanout
