// What a body counts up or adds to. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

/// True if an iterator or a pointer goes on to the next element.
static bool walks(const Expr *Step) {
  if (const auto *Unary = dyn_cast<UnaryOperator>(Step))
    return Unary->getType()->isPointerType();
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Step);
  return Operator && StringRef(accessPath(Operator).Steps).ends_with("[]") &&
         !stripped(Operator)->getType()->isIntegerType();
}

/// True if it gets its value here, not where work starts.
static bool isAssigned(const AccessPath &Counter, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    return Assign && Assign->getOpcode() == BO_Assign &&
           accessPath(Assign->getLHS()) == Counter;
  });
}

/// True if the body itself counts this up, or adds to it.
bool LimitFinder::countsItself(const AccessPath &Counter) const {
  if (!Counted) {
    Counted.emplace();
    for (const Operation &Op : Operations) {
      std::optional<Call> C = asCall(Op.At);
      const Body *Callee = C ? P.body(C->Callee) : nullptr;
      bool Moment = Callee && countsForMoment(Op.Object, *Callee);
      if (Op.Sign > 0 && Op.Means == Role::Neutral && !walks(Op.At) && !Moment)
        Counted->push_back(Op.Object);
    }
    for (const Expr *E : In.expressions())
      if (std::optional<Call> C = asCall(E);
          C && C->Object && containerOp(C->Callee) == ContainerOp::Add)
        if (AccessPath Path = accessPath(C->Object))
          Counted->push_back(Path);
  }
  return Counter && llvm::is_contained(*Counted, Counter);
}

/// True for a call that counts nothing in what it gets: the task works on it,
/// or it is filled with what somebody else has sent.
static bool countsNothing(const FunctionRow *Row) {
  return Row && (Row->Means == Role::Spawn || Row->Means == Role::Source);
}

/// True for a function of a library that does not know what an object of the
/// program has.
static bool isForeign(const CallExpr *Site, const AccessPath &Counter,
                      const Program &P) {
  const SourceManager &Sources = P.context().getSourceManager();
  const FunctionDecl *Callee = Site->getDirectCallee();
  const ValueDecl *Field = Counter.last();
  return Callee && Field && Sources.isInSystemHeader(Callee->getLocation()) &&
         !Sources.isInSystemHeader(Field->getLocation());
}

/// True for `run->live` of `run`.
static bool isPartOf(const AccessPath &Counter, const AccessPath &Object) {
  return Object && Object.Root == Counter.Root &&
         StringRef(Counter.Steps).starts_with(Object.Steps + ".");
}

/// True if the function that gets an object may set the number in it: it does,
/// or it hands the object on to code of the program that is not seen.
static bool maySet(const AccessPath &Counter, const CallExpr *Site,
                   const Body &In, const Program &P, unsigned Depth = 0) {
  constexpr unsigned Deepest = 3;
  std::optional<Call> C = asCall(Site);
  const Body *Callee = C ? P.body(C->Callee) : nullptr;
  if (!Callee || Depth > Deepest)
    return true;
  return llvm::any_of(Callee->expressions(), [&](const Expr *E) {
    const auto *Assign = dyn_cast<BinaryOperator>(E);
    if (Assign && Assign->isAssignmentOp())
      return inCaller(accessPath(Assign->getLHS()), *C, *Callee, In, P) ==
             Counter;
    const auto *Inner = dyn_cast<CallExpr>(E);
    const FunctionRow *Row = Inner ? P.model().row(E) : nullptr;
    if (!Inner || countsNothing(Row) || isForeign(Inner, Counter, P))
      return false;
    for (const Expr *Arg : Inner->arguments()) {
      AccessPath Own = accessPath(Arg);
      AccessPath Object =
          Own ? inCaller(Own, *C, *Callee, In, P) : AccessPath{};
      if (isPartOf(Counter, Object))
        return maySet(
            {Own.Root, Own.Steps + Counter.Steps.substr(Object.Steps.size())},
            Inner, *Callee, P, Depth + 1);
    }
    return false;
  });
}

/// True if the body counts this up, or adds to it: a set of what is in flight.
bool LimitFinder::counts(const AccessPath &Counter) const {
  if (countsItself(Counter))
    return true;
  StringRef Steps = Counter.Steps;
  bool Told = Steps.consume_back(ToldBySuffix);
  if ((!Told && !Steps.contains('.')) || isAssigned(Counter, In))
    return false;
  // list_size(live) or live->count: a function that gets the object adds to it
  AccessPath Object{Counter.Root,
                    (Told ? Steps : Steps.rsplit('.').first).str()};
  unsigned Handed = llvm::count_if(In.expressions(), [&](const Expr *E) {
    const auto *Plain = dyn_cast<CallExpr>(E);
    const FunctionRow *Row = Plain ? P.model().row(E) : nullptr;
    if (!Plain || countsNothing(Row))
      return false;
    return llvm::any_of(Plain->arguments(), [&](const Expr *Arg) {
      return Arg->getType()->isPointerType() &&
             !Arg->getType()->getPointeeType().isConstQualified() &&
             (Told ? accessPath(Arg) == Object
                   : isPartOf(Counter, accessPath(Arg)) &&
                         maySet(Counter, Plain, In, P));
    });
  });
  return Handed >= (Told ? 2 : 1);
}

/// The body and what it calls, directly or not. Null is among it where a method
/// of the class is called that is not seen.
static llvm::DenseSet<const Body *>
reachedFrom(const Body &In, const DeclContext *Class, const Summaries &All) {
  llvm::DenseSet<const Body *> Seen{&In};
  SmallVector<const Body *, 8> Work{&In};
  while (!Work.empty()) {
    const Body *Code = Work.pop_back_val();
    for (const Expr *E : Code->expressions()) {
      std::optional<Call> C = asCall(E);
      if (!C)
        continue;
      auto Callees = All.callees(*C, *Code);
      if (Callees.empty() && C->Callee && Class->Equals(C->Callee->getParent()))
        Seen.insert(nullptr);
      for (const Body *Callee : Callees)
        if (Seen.insert(Callee).second)
          Work.push_back(Callee);
    }
  }
  return Seen;
}

/// True if the expression makes the member smaller, or may.
static bool lowers(const Expr *E, const AccessPath &Member) {
  if (Operation Change = counterChange(E); Change.Sign)
    return Change.Sign < 0 && Change.Object == Member;
  if (const auto *Assign = dyn_cast<BinaryOperator>(E))
    return Assign->getOpcode() == BO_Assign &&
           accessPath(Assign->getLHS()) == Member;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->getOperator() == OO_Equal &&
           accessPath(Operator->getArg(0)) == Member;
  std::optional<Call> C = asCall(E);
  ContainerOp Does = C ? containerOp(C->Callee) : ContainerOp::Query;
  return C && C->Object && Does != ContainerOp::Query &&
         Does != ContainerOp::Add && accessPath(C->Object) == Member;
}

/// True if the wait asks for something that only the loop itself makes smaller,
/// while another number counts the tasks: `Journal.size() < Most`.
bool LimitFinder::asksSomethingElse(const AccessPath &Counter,
                                    const SpawnEvent &Event) const {
  const auto *Member = dyn_cast_or_null<FieldDecl>(Counter.Root);
  if (!Member || !Counter.Steps.empty() || !Event.Task ||
      llvm::any_of(Meaningful, [](const Operation *Op) {
        return Op->Means == Role::Join || Op->Means == Role::JoinAny;
      }))
    return false;
  bool Counted = llvm::any_of(Operations, [&](const Operation &Up) {
    return Up.Means == Role::Neutral && Up.Sign > 0 && Up.Object != Counter &&
           llvm::any_of(All.of(Event.Task).Operations, [&](const auto &Down) {
             return Down.Sign < 0 && Down.Object == Up.Object;
           });
  });
  if (!Counted)
    return false;
  const DeclContext *Class = Member->getParent();
  auto Here = reachedFrom(In, Class, All),
       Task = reachedFrom(*Event.Task, Class, All);
  bool Lowered = false;
  for (const Body *Code : P.users(Member)) {
    bool Lowers = llvm::any_of(
        Code->expressions(), [&](const Expr *E) { return lowers(E, Counter); });
    if (Task.contains(Code) || (Lowers && !Here.contains(Code)))
      return false;
    Lowered |= Lowers;
  }
  return Lowered && !Task.contains(nullptr);
}

} // namespace fanout
