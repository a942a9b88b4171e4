#include "checks/analysis/Operations.h"

#include "checks/analysis/Guards.h"
#include "checks/analysis/Handles.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/Permits.h"

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

/// True if the call moves a token, not data: a few bytes, if it counts them.
static bool isToken(const Call &C, const FunctionRow &Row,
                    const ASTContext &Context) {
  constexpr int64_t MostBytes = 8;
  const Expr *Bytes = C.at(Row.Limit);
  Expr::EvalResult Value;
  return !Bytes ||
         (!Bytes->isValueDependent() && Bytes->EvaluateAsInt(Value, Context) &&
          Value.Val.getInt() <= MostBytes);
}

/// What says how often the innermost loop around puts a token in: `jobs` of
/// `while (jobs-- > 0)` and of `i < jobs`. Null if nothing does.
static const Expr *roundsAround(const Expr *Node, const Body &In,
                                const ASTContext &Context) {
  auto Around = In.loops(Node);
  const Expr *Condition =
      Around.empty() ? nullptr : conditionOf(Around.front());
  const auto *Compare =
      Condition ? dyn_cast<BinaryOperator>(stripped(Condition)) : nullptr;
  if (Compare && !Compare->isRelationalOp())
    return nullptr;
  const Expr *Count = Condition;
  if (Compare)
    Count = constantOf(Compare->getRHS(), Context) == 0 ? Compare->getLHS()
                                                        : Compare->getRHS();
  const Expr *Core = Count ? stripped(Count) : nullptr;
  if (const auto *Step = dyn_cast_or_null<UnaryOperator>(Core);
      Step && Step->isIncrementDecrementOp())
    Core = stripped(Step->getSubExpr());
  return Core;
}

/// What a field of a local object is another name of; else the object.
static const Expr *shared(const Expr *Object, const Program &P) {
  const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(stripped(Object));
  bool Leads =
      Arrow && (Arrow->getOperator() == OO_Arrow ||
                (Arrow->getOperator() == OO_Star && Arrow->getNumArgs() == 1));
  const Expr *Named = sharedByName(Leads ? Arrow->getArg(0) : Object, P);
  return Named ? Named : Object;
}

void OperationCollector::addOwn(const Call &C, const Body &In,
                                std::vector<Operation> &Out) const {
  const FunctionRow *Row = Model.row(C);
  if (!Row || onlyAsks(C, *Row, In, Model))
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
  case Role::Take:
  case Role::Give:
  case Role::Configure:
  case Role::Unblock:
  case Role::Close:
    break;
  case Role::Source:
    if (!C.at(Row->Handle))
      return;
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
    Op.Object = Row->Means == Role::Join ? handlePath(Object, In, P)
                                         : accessPath(shared(Object, P));
  if (Row->Means == Role::Configure) {
    Op.Limit = C.at(Row->Limit);
    Op.LimitIn = &In;
  }
  bool Prepares = Row->Means == Role::Configure || Row->Means == Role::Unblock;
  if (Prepares && Row->Object.What == Place::Result) {
    HandleFlow Made = followHandle(C.Site, In, P);
    Op.Object = Made.Holders.empty() ? AccessPath{} : Made.Holders.front();
  }
  if (Row->Means == Role::Take || Row->Means == Role::Give ||
      Row->Means == Role::Source) {
    if (!isToken(C, *Row, P.context()))
      return;
    if (Row->Means == Role::Source)
      Op.Object = accessPath(C.at(Row->Handle)); // read(tokens, &one, 1)
    Op.Takes = Row->Means != Role::Give;
    Op.Gives = !Op.Takes;
    Op.Means = Op.Takes ? Role::Acquire : Role::Neutral;
    if (const Expr *Rounds =
            Op.Gives ? roundsAround(C.Site, In, P.context()) : nullptr) {
      Op.Limit = Rounds;
      Op.LimitIn = &In;
    }
  }
  Op.Polls = Row->Means == Role::Join &&
             (isTimed(C, *Row) || waitsNoTime(C, P.context())) &&
             !isRepeatedUntilYes(C.Site, In);
  if (Row->Means == Role::TryAcquire && C.Site->getType()->isIntegerType() &&
      !C.Site->getType()->isBooleanType())
    Op.Refusal = -1; // sem_trywait()
  if (Row->Await) {
    HandleFlow Flow = followHandle(C.Site, In, P);
    Op.Ignored = !Flow.Awaited;
  }
  if (Row->Means == Role::Acquire && Row->Handle.What == Place::Result) {
    Op.Holder = keeper(C.Site, In, P);
    Op.Held = true;
  }
  if (Object && (Op.Means == Role::Acquire || Op.Means == Role::TryAcquire ||
                 Op.Means == Role::Join))
    Op.Keys = choosers(Object, In, P);
  Out.push_back(Op);
}

void OperationCollector::addCallees(const Call &C, const Body &In,
                                    std::vector<Operation> &Out) const {
  Call Made = Model.inner(C);
  SmallVector<const Body *, 2> Callees = All.callees(C, In);
  if (Callees.empty())
    Callees = madeBy(C, P);
  for (const Body *Callee : Callees) {
    if (runsElsewhere(C, *Callee, In, P))
      continue;
    bool Releaser =
        isPermit(C.Site->getType(), All) || returnsReleaser(*Callee, All);
    for (const Operation &Inner : All.of(Callee).Operations) {
      if (Inner.Sign != 0 && isOwnCopy(Inner.Object))
        continue; // counts in a copy of what the caller has
      if (onlyLooks(Inner, Made, *Callee, P))
        continue;
      Operation Op = Inner;
      Op.At = C.Site;
      Op.Object = inCaller(Inner.Object, Made, *Callee, In, P);
      if (!Op.Object && Inner.Object)
        continue;
      Op.Polls = Op.Polls && !isRepeatedUntilYes(C.Site, In);
      Op.Keys = choosersInCaller(Inner, C, *Callee, In, P);
      Op.Slots = inCaller(Inner.Slots, Made, *Callee, In, P);
      if (const Expr *Passed = argumentFor(Inner.Limit, Made)) {
        Op.Limit = Passed;
        Op.LimitIn = &In;
      }
      bool Takes = Op.Means == Role::Acquire || Op.Means == Role::TryAcquire;
      if (Takes && (Releaser || (Inner.Held && !Inner.Holder))) {
        Op.Held = true;
        Op.Holder = keeper(C.Site, In, P);
      }
      Out.push_back(Op);
    }
  }
}

static bool isNumber(const AccessPath &Path) {
  return Path.Steps.empty() && Path.Root->getType()->isIntegerType();
}

std::vector<Operation> OperationCollector::collect(const Body &In) const {
  std::vector<Operation> Result;
  for (const Expr *E : In.expressions()) {
    if (Operation Change = counterChange(E); Change.Sign)
      Result.push_back(Change);
    addStockChange(E, Result);
    if (const auto *Await = dyn_cast<CoawaitExpr>(E))
      addAwait(Await, In, Result);
    for (Operation &Given : givenAtEnd(E, In, All))
      Result.push_back(std::move(Given));
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    const FunctionRow *Row = Model.row(*C);
    bool Told = Row && Row->Means != Role::Neutral && Row->Means != Role::Call;
    if (Row && (Row->Own || (Told && !isToldBySeenBody(*C, *Row))))
      addOwn(*C, In, Result);
    else
      addCallees(*C, In, Result);
    if (!Row && !P.body(C->Callee))
      addFilter(*C, Result);
  }
  for (Operation &Op : Result)
    if (const auto *Local = dyn_cast_or_null<VarDecl>(Op.Object.Root);
        Local && Op.Object.Steps.empty() &&
        (Op.Means == Role::Join || Op.Means == Role::Detach ||
         Op.Means == Role::Close))
      if (AccessPath From = elementIn(Local))
        Op.Object = From;
  addCounterLoops(In, Result);
  addFullBranches(In, Result);
  SmallVector<AccessPath, 4> Down;
  for (const Operation &Op : Result)
    if (Op.Means == Role::Neutral && Op.Sign < 0)
      Down.push_back(Op.Object);
  llvm::erase_if(Result, [&](const Operation &Op) { // a flag is no stock
    return Op.Takes && Op.Sign < 0 && isNumber(Op.Object) &&
           !llvm::is_contained(Down, Op.Object);
  });
  return Result;
}

} // namespace fanout
