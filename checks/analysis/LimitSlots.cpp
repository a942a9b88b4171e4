// Bounds by slots: semaphores and what looks like one. See Limits.h.

#include "checks/analysis/ErrorPaths.h"
#include "checks/analysis/Limits.h"

#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

/// The constructor that gives the member this value, or null.
static const Body *constructorOf(const FieldDecl *Field, const Expr *Init,
                                 const Program &P) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
  if (!Class)
    return nullptr;
  for (const CXXConstructorDecl *Constructor : Class->ctors())
    if (const Body *Code = P.body(Constructor))
      for (const CXXCtorInitializer *Each :
           cast<CXXConstructorDecl>(Code->function())->inits())
        if (Each->getInit() == Init)
          return Code;
  return nullptr;
}

/// How many slots a limiter object starts with.
Size LimitFinder::slots(const AccessPath &Object) const {
  if (std::optional<Operation> Set = configuration(Object); Set && Set->Limit)
    return S.count(Set->Limit, *Set->LimitIn);
  const Size Chosen{Origin::Configured, std::nullopt, {}, nullptr, ""};
  const Expr *Init =
      Object && Object.Steps.empty() ? initialiser(Object.Root) : nullptr;
  const TypeRow *Row = Init ? P.model().type(Object.Root->getType()) : nullptr;
  std::optional<Call> C = Init ? asCall(stripped(Init)) : std::nullopt;
  if (!Row || !C)
    return Chosen;
  const Body *Owner = P.owner(Object.Root);
  if (const auto *Field = dyn_cast<FieldDecl>(Object.Root))
    Owner = constructorOf(Field, Init, P);
  const Expr *Limit = C->at(Row->Limit);
  Expr::EvalResult Value;
  if (!Owner) // a member, a global: only a number tells
    return Limit && !Limit->isValueDependent() &&
                   Limit->EvaluateAsInt(Value, P.context()) &&
                   Value.Val.getInt().isNonNegative()
               ? Size{Origin::Constant,
                      Value.Val.getInt().getZExtValue(),
                      {},
                      Limit,
                      ""}
               : Chosen;
  return Limit ? S.count(Limit, *Owner)
               : Size{Origin::Configured, std::nullopt, {}, nullptr, ""};
}

/// True if the lambda gets the value of the variable: by a copy or a move.
static bool captures(const LambdaExpr *Lambda, const DeclRefExpr *Ref,
                     const Body &In) {
  for (unsigned I = 0; I < Lambda->capture_size(); ++I)
    if (In.isWithin(Ref, Lambda->capture_inits().begin()[I]))
      return Lambda->captures().begin()[I].getCaptureKind() != LCK_ByRef;
  return false;
}

/// True if the task gets the object: captures it or receives it as an argument.
bool LimitFinder::movedInto(const VarDecl *Holder,
                            const SpawnEvent &Event) const {
  for (const DeclRefExpr *Ref : In.references(Holder))
    for (const Stmt *Up = In.parent(Ref); isa_and_nonnull<Expr>(Up);
         Up = In.parent(Up)) {
      if (const auto *Lambda = dyn_cast<LambdaExpr>(Up)) {
        if (captures(Lambda, Ref, In))
          return true;
        break;
      }
      const auto *Plain = dyn_cast<CallExpr>(Up);
      if (Up == Event.At || (Plain && Plain->isCallToStdMove()))
        return true;
      bool Names = isa<MemberExpr, UnaryOperator>(Up) ||
                   (Plain && !isa<CXXOperatorCallExpr>(Plain));
      if (Names && !isa<CXXConstructExpr>(Up))
        break; // &permit, permit.get(), std::ref(permit)
    }
  return false;
}

/// True if the object that gives the slot back ends with the task: it is moved
/// there, or made in an argument or a capture.
bool LimitFinder::isKeptByTask(const Operation &Acquire,
                               const SpawnEvent &Event) const {
  if (Acquire.Holder)
    return movedInto(Acquire.Holder, Event);
  if (Acquire.At != Event.At && In.isWithin(Acquire.At, Event.At))
    return true;
  return llvm::any_of(In.lambdas(), [&](const LambdaExpr *Lambda) {
    return P.callable(Lambda) == Event.Task && Event.Task &&
           In.isWithin(Acquire.At, Lambda);
  });
}

/// True for a wait for what each task puts in when it is done:
/// `finished.pop()`.
bool LimitFinder::isToldOfEnd(const Operation &Op,
                              const SpawnEvent &Event) const {
  return Op.Means == Role::Acquire && Op.Takes && !Op.Held && Op.Certain &&
         !isUnblocked(Op.Object) && givenBack(Op, Event) == GivenBack::Always &&
         !releasedBeforeWork(Op, Event);
}

/// True if the counter goes up only where nothing has started: a count of
/// failures.
bool LimitFinder::countsFailures(const Operation &Acquire,
                                 const SpawnEvent &Event,
                                 const std::vector<Candidate> &Known) const {
  std::optional<Point> Spawn = In.point(Event.At);
  Cuts Failures, Started;
  for (const Candidate &C : Known)
    if (C.Joins && C.Fact.Name.empty())
      Failures.add(C.Places);
  Started.add(Spawn);
  bool Any = false;
  for (const Operation &Op : Operations) {
    if (Op.Means != Role::Neutral || Op.Sign <= 0 ||
        Op.Object != Acquire.Object)
      continue;
    std::optional<Point> At = In.point(Op.At);
    if (!Spawn || !At || In.reaches(In.entry(), *At, Started) ||
        In.reaches(*Spawn, *At, Failures))
      return false;
    Any = true;
  }
  return Any;
}

/// True if a function that throws when there is no room is asked, and the
/// exception does not keep the work from starting.
bool LimitFinder::mayBeSkipped(const Operation &Op,
                               const SpawnEvent &Event) const {
  std::optional<Call> C = asCall(Op.At);
  const Body *Code = C ? P.body(C->Callee) : nullptr;
  return Code && goesOnAfterThrow(Op.At, Event.At, In) &&
         llvm::any_of(Code->expressions(),
                      [](const Expr *E) { return isa<CXXThrowExpr>(E); });
}

std::string
LimitFinder::rejectAcquire(const Operation &Op, const SpawnEvent &Event,
                           const std::vector<Candidate> &Known) const {
  if (Op.Sign > 0 && isNeverFilled(Op.Object, Event))
    return "nothing counts it up when work starts";
  if (Op.Sign > 0 && asksSomethingElse(Op.Object, Event))
    return "it asks something else than how many run";
  if (Op.Sign > 0 && countsFailures(Op, Event, Known))
    return "it counts what has failed, not what has started";
  if (Op.Ignored)
    return "its result is not awaited, so it does not slow the loop down";
  if (Op.Transient)
    return "it is given back before the call returns";
  if (!Op.Certain || mayBeSkipped(Op, Event))
    return "it is not acquired on every path";
  if (Op.Unless && isExempt(*Op.Unless, Op.Object, P))
    return "its limit has the value that means that there is none";
  Size Slots = slots(Op.Object);
  auto Around = In.loops(Event.At);
  if (!Around.empty() && llvm::any_of(Op.Keys, [&](const Expr *Key) {
        return !mayCoincide(Key) && variesIn(Key, Around.front(), In, P);
      }))
    return "there is one for each element, so together they limit nothing";
  std::optional<Call> C = asCall(Op.At);
  const Expr *Object = C ? (C->Object ? C->Object : C->arg(0)) : nullptr;
  if (Object && !Around.empty() && isAddedIn(Object, Op.At, Around.front()))
    return "there is one for each element, so together they limit nothing";
  if (hasNoLimitYet(Op.Object))
    return "nothing gives it a limit";
  if (Slots.Value.value_or(0) >= MostSlots)
    return "it has so many slots that it limits nothing";
  if (Slots.From == Origin::Input ||
      (!Op.Drains && isAsLargeAsInput(Op, Event)))
    return "it has as many slots as the input has elements";
  if (Op.Held && !isKeptByTask(Op, Event))
    return "it is given back at the end of the iteration, not by the task";
  if (releasedBeforeWork(Op, Event))
    return "the task gives it back before it does its work";
  if (releasedByProducer(Op, Event, Known))
    return "it is released right after the spawn, not by the task";
  if (Op.Sign > 0 && isReleasedUnasked(Op.Object, Event))
    return "it is counted down whether or not the work is over";
  if (releasedByStarter(Op, Event))
    return "it is given back by the task that starts the work, not when the "
           "work is done";
  return "";
}

/// True for a loop around the spawn that goes on until nothing runs: only
/// behind it is the work over.
static bool asksLoopAround(const Operation &Op, const SpawnEvent &Event,
                           const Body &In, const CallModel &Model) {
  return Op.Drains && !isWait(Op.At, Model) &&
         llvm::any_of(In.loops(Event.At), [&](const Stmt *Loop) {
           const Expr *Condition = conditionOf(Loop);
           return Condition && In.isWithin(Op.At, Condition);
         });
}

/// Behind a waiting loop there is a slot, unless the wait may give up.
void LimitFinder::addWaited(const Operation &Op, Cuts &Places) const {
  if (givesUp(Op, In, P.model()))
    addRoom(Op, In, P, Places);
  else
    Places.add(In.point(Op.At));
}

/// Sets what speaks against an acquire without disproving it.
void LimitFinder::markDoubts(const Operation &Op, const SpawnEvent &Event,
                             Candidate &C) const {
  if (!C.Fact.Rejected.empty())
    return;
  if (isChosenWithSize(Op.Object, Event))
    C.Fact.Rejected = "who chooses the size chooses its slots, too";
  else if (auto Around = In.loops(Event.At);
           llvm::any_of(Op.Keys, [&](const Expr *Key) {
             return mayCoincide(Key) && !Around.empty() &&
                    variesIn(Key, Around.front(), In, P);
           }))
    C.Fact.Rejected = "each element may lead to another one";
  else if (Op.Takes && !Op.Held && givenBack(Op, Event) != GivenBack::Always)
    C.Fact.Rejected = "nothing shows that each task gives it back";
  C.Unsure = !C.Fact.Rejected.empty();
}

void LimitFinder::addAcquires(const SpawnEvent &Event,
                              std::vector<Candidate> &Out) const {
  for (const Operation *Each : Meaningful) {
    const Operation &Op = *Each;
    if (Op.Means != Role::Acquire && Op.Means != Role::TryAcquire)
      continue;
    if (Op.Takes && !Op.Held && givenBack(Op, Event) <= GivenBack::Unseen)
      continue; // takes work from a queue
    if (asksLoopAround(Op, Event, In, P.model()))
      continue;
    Candidate C =
        make(Op.Sign ? Limiter::Counter : Limiter::Semaphore, Op.At, Op.Object);
    C.Fact.Rejected = rejectAcquire(Op, Event, Out);
    C.Keys = Op.Keys;
    if (Op.Drains) {
      C.Fact.What = Limiter::JoinInside;
      C.Joins = true;
    }
    markDoubts(Op, Event, C);
    if (Size Slots = slots(Op.Object); Slots.From == Origin::Constant)
      C.Fact.Bound = Slots.Value != 0 ? Slots.Value : std::nullopt;
    bool Tries = Op.Row && Op.Takes && isUnblocked(Op.Object);
    if (Op.Means == Role::Acquire && !Tries) {
      addWaited(Op, C.Places);
    } else {
      addGranted(Op, Tries ? -1 : Op.Refusal, In, P, C.Places);
      // the callee that tries starts the work, too: its answer comes too late
      bool Late = Op.At == Event.At && Event.Depth > 0 && !Event.LimitedBy;
      if ((Late || C.Places.Edges.empty()) && C.Fact.Rejected.empty())
        C.Fact.Rejected = "its result does not decide whether the work starts";
    }
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
