// Bounds by slots: semaphores and what looks like one. See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

/// How many slots a limiter object starts with.
Size LimitFinder::slots(const AccessPath &Object) const {
  Sizes S(P);
  for (const Operation &Op : llvm::reverse(Operations)) // the last one holds
    if (Op.Means == Role::Configure && Op.Row && Op.Object == Object)
      if (std::optional<Call> C = asCall(Op.At))
        if (const Expr *Limit = C->at(Op.Row->Limit))
          return S.count(Limit, In);
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  const Expr *Init =
      Variable && Object.Steps.empty() ? Variable->getInit() : nullptr;
  const TypeRow *Row = Init ? P.model().type(Variable->getType()) : nullptr;
  std::optional<Call> C = Init ? asCall(stripped(Init)) : std::nullopt;
  const Body *Owner = Variable ? P.owner(Variable) : nullptr;
  if (!Row || !C || !Owner)
    return {Origin::Configured, std::nullopt, {}, nullptr, ""};
  const Expr *Limit = C->at(Row->Limit);
  return Limit ? S.count(Limit, *Owner)
               : Size{Origin::Configured, std::nullopt, {}, nullptr, ""};
}

/// True if the task gets the object: captures it or receives it as an argument.
bool LimitFinder::movedInto(const VarDecl *Holder,
                            const SpawnEvent &Event) const {
  for (const DeclRefExpr *Ref : In.references(Holder)) {
    for (const Stmt *Up = In.parent(Ref); Up; Up = In.parent(Up)) {
      if (isa<LambdaExpr>(Up))
        return true;
      const auto *Move = dyn_cast<CallExpr>(Up);
      if (Move && Move->isCallToStdMove())
        return true;
      if (Up == Event.At)
        return true;
      if (!isa<Expr>(Up))
        break;
    }
  }
  for (const LambdaExpr *Lambda : In.lambdas())
    for (const LambdaCapture &Capture : Lambda->captures())
      if (Capture.capturesVariable() && Capture.getCapturedVar() == Holder &&
          Capture.getCaptureKind() == LCK_ByCopy)
        return true;
  return false;
}

/// True if after the spawn every way round gives the slot back at once.
bool LimitFinder::releasedByProducer(const Operation &Acquire,
                                     const SpawnEvent &Event) const {
  std::optional<Point> Spawn = In.point(Event.At), Taken = In.point(Acquire.At);
  if (!Spawn || !Taken)
    return false;
  Cuts Releases;
  for (const Operation &Op : Operations) {
    bool Gives = Acquire.Sign
                     ? Op.Means == Role::Neutral && Op.Sign == -Acquire.Sign
                     : Op.Means == Role::Release;
    if (!Gives || !sameWork(Op.Object, Acquire.Object))
      continue;
    Releases.add(In.point(Op.At));
    cutLoopsAround(Op.At, Event, Releases);
  }
  if (Releases.Points.empty())
    return false;
  // a join before the release makes it legitimate: the work is over by then
  for (const Operation &Op : Operations)
    if ((Op.Means == Role::Join && !Op.Polls) || Op.Means == Role::JoinAny)
      if (std::optional<Point> Joined = In.point(Op.At))
        if (In.reaches(*Spawn, *Joined, Releases))
          return false;
  return !In.reaches(*Spawn, *Taken, Releases) &&
         In.reaches(*Spawn, *Taken, {});
}

/// True if the pool's task gives the slot back that the work it starts needs.
bool LimitFinder::releasedByStarter(const Operation &Acquire,
                                    const SpawnEvent &Event) const {
  return Event.Starter &&
         llvm::any_of(All.of(Event.Starter).Operations,
                      [&](const Operation &Op) {
                        return Op.Means == Role::Release &&
                               sameWork(Op.Object, Acquire.Object);
                      });
}

/// More slots than a machine has ports or threads for: INT_MAX and its like.
static constexpr uint64_t MostSlots = 1'000'000;

std::string LimitFinder::rejectAcquire(const Operation &Op,
                                       const SpawnEvent &Event) const {
  if (Op.Ignored)
    return "its result is not awaited, so it does not slow the loop down";
  if (Op.Transient)
    return "it is given back before the call returns";
  if (!Op.Certain)
    return "it is not acquired on every path";
  if (Op.Unless && isExempt(*Op.Unless, Op.Object, P))
    return "its limit has the value that means that there is none";
  Size Slots = slots(Op.Object);
  for (const Stmt *Loop : In.loops(Event.At))
    if (const auto *Range = dyn_cast<CXXForRangeStmt>(Loop);
        Range && StringRef(Op.Object.Steps).contains("[]") &&
        accessPath(Range->getRangeInit()).Root == Op.Object.Root)
      return "there is one for each element, so together they limit nothing";
  if (Slots.Value.value_or(0) >= MostSlots)
    return "it has so many slots that it limits nothing";
  if (Slots.From == Origin::Input)
    return "it has as many slots as the input has elements";
  if (Op.Held && !(Op.Holder && movedInto(Op.Holder, Event)))
    return "it is given back at the end of the iteration, not by the task";
  if (releasedByProducer(Op, Event))
    return "it is released right after the spawn, not by the task";
  if (releasedByStarter(Op, Event))
    return "it is given back by the task that starts the work, not when the "
           "work is done";
  return "";
}

void LimitFinder::addAcquires(const SpawnEvent &Event,
                              std::vector<Candidate> &Out) const {
  for (const Operation *Each : Meaningful) {
    const Operation &Op = *Each;
    if (Op.Means != Role::Acquire && Op.Means != Role::TryAcquire)
      continue;
    Candidate C =
        make(Op.Sign ? Limiter::Counter : Limiter::Semaphore, Op.At, Op.Object);
    C.Fact.Rejected = rejectAcquire(Op, Event);
    if (Size Slots = slots(Op.Object); Slots.From == Origin::Constant)
      C.Fact.Bound = Slots.Value;
    if (Op.Means == Role::Acquire) {
      C.Places.add(In.point(Op.At));
      if (Op.Sign) // behind the waiting loop
        if (const auto *While = dyn_cast_or_null<WhileStmt>(In.parent(Op.At)))
          for (const Branch &B : In.branches())
            if (B.Block->getTerminatorStmt() == While)
              C.Places.Edges.insert({B.Block, 1});
    } else {
      for (const Branch &B : In.branches()) {
        const Expr *Asked = stripped(B.Condition);
        if (const auto *Ref = dyn_cast<DeclRefExpr>(Asked))
          if (const auto *Result = dyn_cast<VarDecl>(Ref->getDecl());
              Result && Result->getInit())
            Asked = stripped(Result->getInit());
        if (Asked == Op.At && B.knows(true))
          C.Places.Edges.insert({B.Block, B.edge(true)});
      }
      if (C.Places.Edges.empty() && C.Fact.Rejected.empty())
        C.Fact.Rejected = "its result does not decide whether the work starts";
    }
    Out.push_back(std::move(C));
  }
}

} // namespace fanout
