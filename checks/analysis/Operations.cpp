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

/// `list_size(live)`: what tells the size of an object.
static AccessPath sizeTold(const Expr *Node) {
  const auto *Plain = dyn_cast<CallExpr>(stripped(Node));
  if (!Plain || isa<CXXMemberCallExpr, CXXOperatorCallExpr>(Plain) ||
      Plain->getNumArgs() != 1)
    return {};
  AccessPath Path = accessPath(Plain->getArg(0));
  if (Path)
    Path.Steps += ToldBySuffix;
  return Path;
}

/// `n = c->spawned; if (n >= max)`: the local stands for what it was set to
/// once.
static AccessPath setOnce(const AccessPath &Counter, const Body &In) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Counter.Root);
  if (!Variable || !Counter.Steps.empty() || isa<ParmVarDecl>(Variable) ||
      Variable->hasGlobalStorage())
    return Counter;
  const Expr *Value = Variable->getInit();
  for (const DeclRefExpr *Ref : In.references(Variable)) {
    const auto *Up = dyn_cast_or_null<Expr>(In.parent(Ref));
    const auto *Unary = dyn_cast_or_null<UnaryOperator>(Up);
    const auto *Assign = dyn_cast_or_null<BinaryOperator>(Up);
    bool Writes = Assign && Assign->isAssignmentOp() && Assign->getLHS() == Ref;
    if ((Unary && Unary->isIncrementDecrementOp()) || (Writes && Value))
      return Counter;
    if (Writes)
      Value = Assign->getRHS();
  }
  AccessPath From = Value ? accessPath(Value) : AccessPath{};
  return From && !From.Steps.empty() ? From : Counter;
}

SmallVector<CounterTest, 2> counterTests(const Expr *Condition, const Body &In,
                                         const Program &P) {
  Sizes S(P);
  Guards G(S, P);
  SmallVector<CounterTest, 2> Result;
  for (const SizeComparison &C : G.comparisons(Condition)) {
    AccessPath Counter = setOnce(S.subject(C.Subject), In);
    if (!Counter)
      Counter = sizeTold(C.Subject);
    if (const auto *Rest = dyn_cast<BinaryOperator>(stripped(C.Subject));
        Rest && Rest->getOpcode() == BO_Rem && C.Equality) {
      if (S.count(Rest->getRHS(), In).bounded()) // every k-th time
        Result.push_back(
            {accessPath(Rest->getLHS()), Rest->getRHS(), 1, !C.WhenTrue, true});
      continue;
    }
    if (!Counter)
      continue;
    Expr::EvalResult Value;
    bool Zero = !C.Bound->isValueDependent() &&
                C.Bound->EvaluateAsInt(Value, P.context()) &&
                Value.Val.getInt() == 0;
    if (Zero && !(C.Equality && C.WhenTrue))
      Result.push_back(
          {Counter, C.Bound, -1, C.Equality ? !C.WhenTrue : !C.WhenTrue});
    else if (Zero)
      Result.push_back({Counter, C.Bound, -1, false});
    else
      Result.push_back({Counter, C.Bound, 1,
                        C.Equality ? !C.WhenTrue : C.WhenTrue, C.Equality});
  }
  if (Result.empty()) // `count_` as a condition: more than zero
    if (AccessPath Counter = accessPath(Condition);
        Counter && stripped(Condition)->getType()->isIntegerType() &&
        !stripped(Condition)->getType()->isBooleanType())
      Result.push_back({Counter, nullptr, -1, true});
  return Result;
}

/// The single returned expression of a predicate lambda.
static const Expr *predicate(const Body *Code) {
  const Expr *Found = nullptr;
  for (const Expr *E : Code->expressions())
    if (isa_and_nonnull<ReturnStmt>(Code->parent(E))) {
      if (Found)
        return nullptr;
      Found = E;
    }
  return Found;
}

static void conjuncts(const Expr *Node, SmallVectorImpl<const Expr *> &Out) {
  SmallVector<const Expr *, 8> Stack{Node};
  while (!Stack.empty()) {
    const Expr *E = stripped(Stack.pop_back_val());
    const auto *Logical = dyn_cast<BinaryOperator>(E);
    if (Logical &&
        Logical->isLogicalOp()) { // `stopping || active < k` still waits
      Stack.push_back(Logical->getLHS());
      Stack.push_back(Logical->getRHS());
    } else {
      Out.push_back(E);
    }
  }
}

/// cv.wait(lock, [&] { return active < k; }): the call takes a slot.
void OperationCollector::addCounterWait(const Call &C, const Body &In,
                                        std::vector<Operation> &Out) const {
  for (const Expr *Arg : C.Args) {
    const Body *Code = P.callable(Arg);
    const Expr *Returned = Code ? predicate(Code) : nullptr;
    if (!Returned)
      continue;
    SmallVector<const Expr *, 4> Terms;
    conjuncts(Returned, Terms);
    Sizes S(P);
    for (const Expr *Term : Terms) {
      bool Negated = false;
      while (const auto *Not = dyn_cast<UnaryOperator>(Term)) {
        if (Not->getOpcode() != UO_LNot)
          break;
        Negated = !Negated;
        Term = stripped(Not->getSubExpr());
      }
      for (const CounterTest &Test : counterTests(Term, *Code, P)) {
        bool Bounded = Test.Sign < 0 || S.count(Test.Bound, *Code).bounded();
        if (Test.WhenTrue == Negated || !Bounded)
          continue;
        Operation Op;
        Op.Means = Role::Acquire;
        Op.At = C.Site;
        Op.Object = Test.Counter;
        Op.Sign = Test.Sign;
        Out.push_back(Op);
      }
    }
  }
}

static bool waits(const Stmt *Loop, const Body &In, const CallModel &Model) {
  bool Found = false;
  In.walk(Loop, [&](const Expr *E) {
    const FunctionRow *Row = Model.row(E);
    Found |= isa<CoawaitExpr>(E) || (Row && Row->Means == Role::Wait);
  });
  return Found;
}

/// while (active >= k) cv.wait(lock): behind the loop there is a slot.
void OperationCollector::addCounterLoops(const Body &In,
                                         std::vector<Operation> &Out) const {
  SmallVector<const Stmt *, 4> Loops;
  for (const Expr *E : In.expressions())
    if (const auto *While = dyn_cast_or_null<WhileStmt>(In.parent(E));
        While && While->getCond() == E)
      Loops.push_back(While);
  for (const Stmt *Loop : Loops) {
    const Expr *Condition = cast<WhileStmt>(Loop)->getCond();
    if (!waits(Loop, In, Model))
      continue;
    Sizes S(P);
    for (const CounterTest &Test : counterTests(Condition, In, P)) {
      if (Test.WhenTrue ||
          (Test.Sign > 0 && !S.count(Test.Bound, In).bounded()))
        continue;
      Operation Op;
      Op.Means = Role::Acquire;
      Op.At = Condition;
      Op.Object = Test.Counter;
      Op.Sign = Test.Sign;
      Out.push_back(Op);
    }
  }
}

void OperationCollector::addCounterChange(const Expr *E,
                                          std::vector<Operation> &Out) const {
  Operation Op;
  Op.At = E;
  if (const auto *Unary = dyn_cast<UnaryOperator>(E);
      Unary && Unary->isIncrementDecrementOp()) {
    Op.Sign = Unary->isIncrementOp() ? 1 : -1;
    Op.Object = accessPath(Unary->getSubExpr());
  } else if (const auto *Compound = dyn_cast<CompoundAssignOperator>(E)) {
    Op.Sign = Compound->getOpcode() == BO_AddAssign   ? 1
              : Compound->getOpcode() == BO_SubAssign ? -1
                                                      : 0;
    Op.Object = accessPath(Compound->getLHS());
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    OverloadedOperatorKind Kind = Operator->getOperator();
    Op.Sign = Kind == OO_PlusPlus || Kind == OO_PlusEqual      ? 1
              : Kind == OO_MinusMinus || Kind == OO_MinusEqual ? -1
                                                               : 0;
    if (Op.Sign)
      Op.Object = accessPath(Operator->getArg(0));
  } else if (const auto *Method = dyn_cast<CXXMemberCallExpr>(E);
             Method && Method->getMethodDecl() &&
             Method->getMethodDecl()->getIdentifier()) {
    StringRef Name = Method->getMethodDecl()->getName();
    Op.Sign = Name == "fetch_add" ? 1 : Name == "fetch_sub" ? -1 : 0;
    if (Op.Sign)
      Op.Object = accessPath(Method->getImplicitObjectArgument());
  }
  if (Op.Sign && Op.Object)
    Out.push_back(Op);
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
  for (const Body *Callee : All.callees(C, In)) {
    for (const Operation &Inner : All.of(Callee).Operations) {
      Operation Op = Inner;
      Op.At = C.Site;
      Op.Object = inCaller(Inner.Object, C, *Callee, In, P);
      if (!Op.Object && Inner.Object)
        continue;
      if (Op.Means == Role::Acquire && isRaii(C.Site->getType(), All)) {
        Op.Held = true;
        Op.Holder = holder(C.Site, In, Model);
      }
      Out.push_back(Op);
    }
  }
}

std::vector<Operation> OperationCollector::collect(const Body &In) const {
  std::vector<Operation> Result;
  for (const Expr *E : In.expressions()) {
    addCounterChange(E, Result);
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    const FunctionRow *Row = Model.row(*C);
    if (Row && Row->Means != Role::Neutral)
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
      }
    bool Known = llvm::any_of(Result, [&](const Operation &Other) {
      return Other.Means == Copy.Means && Other.Object == Copy.Object &&
             Other.Sign == Copy.Sign && Other.Transient == Copy.Transient &&
             Other.Certain == Copy.Certain;
    });
    if (!Known) // a caller sees where it happens only as its own call
      Result.push_back(Copy);
  }
  return Result;
}

} // namespace fanout
