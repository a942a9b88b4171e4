#include "checks/analysis/FlagWaits.h"

#include "checks/analysis/Guards.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Permits.h"

using namespace clang;

namespace fanout {

static bool isAtomic(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         (Record->getName() == "atomic" || Record->getName() == "atomic_flag" ||
          Record->getName() == "__atomic_base");
}

static bool isFlag(const Expr *Node) {
  QualType Type = stripped(Node)->getType().getNonReferenceType();
  if (Type->isPointerType()) // flag->store(true), with a smart pointer
    return isAtomic(Type->getPointeeType());
  return Type->isIntegralOrEnumerationType() || Type->isAtomicType() ||
         isAtomic(Type);
}

/// The method of an atomic that is called, or nothing.
static StringRef atomicMethod(const CXXMemberCallExpr *Method) {
  const CXXMethodDecl *Callee = Method ? Method->getMethodDecl() : nullptr;
  return Callee && Callee->getIdentifier() && isAtomic(Method->getObjectType())
             ? Callee->getName()
             : StringRef();
}

FlagQuestion flagAsked(const Expr *Condition, const ASTContext &Context) {
  FlagQuestion Result;
  const Expr *Asked = stripped(Condition);
  while (const auto *Not = dyn_cast<UnaryOperator>(Asked)) {
    if (Not->getOpcode() != UO_LNot)
      break;
    Result.WhenSet = !Result.WhenSet;
    Asked = stripped(Not->getSubExpr());
  }
  if (const auto *Compare = dyn_cast<BinaryOperator>(Asked)) {
    std::optional<int64_t> With = constantOf(Compare->getRHS(), Context);
    if (!Compare->isEqualityOp() || !With)
      return {};
    if ((Compare->getOpcode() == BO_EQ) == (*With == 0))
      Result.WhenSet = !Result.WhenSet;
    Asked = stripped(Compare->getLHS());
  }
  if (const auto *Atomic = dyn_cast<AtomicExpr>(Asked))
    Asked = stripped(Atomic->getPtr());
  const auto *Method = dyn_cast<CXXMemberCallExpr>(Asked);
  bool Reads = Method && (isa<CXXConversionDecl>(Method->getMethodDecl()) ||
                          atomicMethod(Method) == "load" ||
                          atomicMethod(Method) == "test");
  if (Reads)
    Asked = stripped(Method->getImplicitObjectArgument());
  if (const auto *Address = dyn_cast<UnaryOperator>(Asked);
      Address && Address->getOpcode() == UO_AddrOf)
    Asked = stripped(Address->getSubExpr());
  if ((Reads || isa<DeclRefExpr, MemberExpr>(Asked)) && isFlag(Asked))
    Result.Flag = accessPath(Asked);
  return Result;
}

FlagValue flagAwaited(const Call &C, const Program &P) {
  const auto *Method = dyn_cast<CXXMemberCallExpr>(C.Site);
  if (atomicMethod(Method) == "wait" && Method->getNumArgs() > 0) {
    std::optional<int64_t> Old = constantOf(Method->getArg(0), P.context());
    if (Old == 0 || Old == 1)
      return {accessPath(Method->getImplicitObjectArgument()), Old == 0};
    return {};
  }
  const FunctionRow *Row = P.model().row(C);
  if (!Row || Row->Means != Role::Wait || !C.Site->getType()->isVoidType())
    return {};
  for (const Expr *Arg : C.Args)
    if (const Body *Code = P.callable(Arg))
      if (const Expr *Returned = predicate(Code))
        if (FlagQuestion Asks = flagAsked(Returned, P.context()); Asks.Flag)
          return {Asks.Flag, Asks.WhenSet};
  return {};
}

/// What is given to what: nulls if the expression gives nothing.
static std::pair<const Expr *, const Expr *> assignment(const Expr *E) {
  if (const auto *Assign = dyn_cast<BinaryOperator>(E))
    if (Assign->getOpcode() == BO_Assign)
      return {Assign->getLHS(), Assign->getRHS()};
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    if (Operator->getOperator() == OO_Equal &&
        isAtomic(Operator->getArg(0)->getType()))
      return {Operator->getArg(0), Operator->getArg(1)};
  if (const auto *Atomic = dyn_cast<AtomicExpr>(E))
    if (StringRef(Atomic->getOpAsString()).contains("store"))
      return {Atomic->getPtr(), Atomic->getVal1()};
  const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
  StringRef Name = atomicMethod(Method);
  if ((Name == "store" || Name == "exchange") && Method->getNumArgs() > 0)
    return {Method->getImplicitObjectArgument(), Method->getArg(0)};
  return {};
}

FlagValue flagGiven(const Expr *E, const ASTContext &Context) {
  auto [Target, Value] = assignment(E);
  std::optional<int64_t> Number =
      Value ? constantOf(Value, Context) : std::nullopt;
  const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
  StringRef Name = atomicMethod(Method);
  if (Name == "test_and_set" || Name == "clear") {
    Target = Method->getImplicitObjectArgument();
    Number = Name == "clear" ? 0 : 1;
  }
  if (!Target || !Number)
    return {};
  const Expr *Core = stripped(Target);
  if (const auto *Address = dyn_cast<UnaryOperator>(Core);
      Address && Address->getOpcode() == UO_AddrOf)
    Core = stripped(Address->getSubExpr());
  if (!isFlag(Core))
    return {};
  FlagValue Result{accessPath(Core), *Number != 0};
  if (const auto *Member = dyn_cast<MemberExpr>(Core)) // job->done of a void *
    Result.Declared =
        cast<ValueDecl>(Member->getMemberDecl()->getCanonicalDecl());
  else
    Result.Declared = Result.Flag.last();
  return Result;
}

/// The flags for which a function waits: nothing gets past the loop or the call
/// before another has given them this value.
void OperationCollector::addFlagWaits(const Body &In,
                                      std::vector<Operation> &Out) const {
  if (!In.hasGraph())
    return;
  auto Add = [&](const FlagValue &Flag, const Expr *At, Cuts Past) {
    const auto *Local = dyn_cast_or_null<VarDecl>(Flag.Flag.Root);
    bool Known =
        Flag.Flag && !(Local && Local->hasLocalStorage() &&
                       !isa<ParmVarDecl>(Local) && P.owner(Local) == &In);
    Past.add(In.ends());
    if (!Known || In.reaches(In.entry(), In.exit(), Past))
      return;
    Operation Op;
    Op.At = At;
    Op.Object = keptArgument(Flag.Flag, In);
    Op.Flagged = Flag.Is;
    Out.push_back(std::move(Op));
  };
  for (const Branch &B : In.branches()) {
    if (!isa_and_nonnull<WhileStmt, ForStmt, DoStmt>(
            B.Block->getTerminatorStmt()))
      continue;
    FlagQuestion Asks = flagAsked(B.Condition, P.context());
    for (bool Is : {false, true})
      if (Asks.Flag && B.knows(Asks.WhenSet == Is)) {
        Cuts Past;
        Past.Edges.insert({B.Block, B.edge(Asks.WhenSet == Is)});
        Add({Asks.Flag, Is}, B.Condition, std::move(Past));
      }
  }
  for (const Expr *E : In.expressions())
    if (std::optional<Call> C = asCall(E)) {
      Cuts Past;
      Past.add(In.point(E));
      Add(flagAwaited(*C, P), E, std::move(Past));
    }
}

} // namespace fanout
