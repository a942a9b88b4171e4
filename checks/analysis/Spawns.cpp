#include "checks/analysis/Spawns.h"

#include "checks/analysis/ExecutorThreads.h"
#include "checks/analysis/Handles.h"
#include "checks/analysis/Limits.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Source.h"
#include "checks/analysis/Suspensions.h"
#include "checks/analysis/Teams.h"
#include "checks/support/LlvmCompat.h"

using namespace clang;

namespace fanout {

TripCount tripCount(const Size &Trip, const ASTContext &Context) {
  TripCount Result;
  Result.From = Trip.From;
  Result.Value = Trip.Value;
  Result.Subject = sourceText(Context, Trip.Written);
  Result.Why = Trip.Why;
  if (Trip.Written && Trip.Written->getType()->isIntegerType())
    Result.Number = true;
  if (Trip.Written)
    Result.Where = locate(Context, Trip.Written->getSourceRange());
  return Result;
}

static const CXXRecordDecl *promiseOf(const CXXRecordDecl *Record) {
  for (const Decl *D : Record->decls()) {
    if (const auto *Nested = dyn_cast<CXXRecordDecl>(D);
        Nested && Nested->getIdentifier() &&
        Nested->getName() == "promise_type")
      return Nested->getDefinition();
    if (const auto *Alias = dyn_cast<TypedefNameDecl>(D);
        Alias && Alias->getIdentifier() && Alias->getName() == "promise_type")
      if (const CXXRecordDecl *Named =
              Alias->getUnderlyingType()->getAsCXXRecordDecl())
        return Named->getDefinition();
  }
  return nullptr;
}

bool isEagerCoroutine(QualType Returned, const CallModel &Model) {
  if (const TypeRow *Row = Model.type(Returned); Row && Row->Eager)
    return *Row->Eager;
  const CXXRecordDecl *Record = Returned->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() || Returned->isPointerType())
    return false;
  SmallVector<const CXXRecordDecl *, 4> Family{Record->getDefinition()};
  const CXXRecordDecl *Promise = promiseOf(Family.front());
  if (!Promise)
    return false;
  SmallVector<const CXXRecordDecl *, 4> Bases{Promise};
  for (unsigned I = 0; I < Bases.size() && I < 16; ++I) {
    for (const CXXMethodDecl *Method : Bases[I]->methods())
      if (Method->getIdentifier() && Method->getName() == "initial_suspend") {
        const CXXRecordDecl *Awaiter =
            Method->getReturnType()->getAsCXXRecordDecl();
        return Awaiter && Awaiter->isInStdNamespace() &&
               Awaiter->getName() == "suspend_never";
      }
    for (const CXXBaseSpecifier &Base : Bases[I]->bases())
      if (const CXXRecordDecl *Parent = Base.getType()->getAsCXXRecordDecl())
        if (Parent->hasDefinition())
          Bases.push_back(Parent->getDefinition());
  }
  return false;
}

const Body *SpawnFinder::task(const Call &C, const FunctionRow &Row) const {
  if (const Expr *Named = C.at(Row.Callable))
    if (Row.Callable.What != Place::Result)
      return P.callable(Named);
  for (const Expr *Arg : C.Args)
    if (const Body *Found = P.callable(Arg))
      return Found;
  return C.Object ? taskOf(C.Object) : nullptr;
}

std::string libraryName(const FunctionRow &Row) {
  StringRef Name = Row.Name;
  auto [Scope, Last] = Name.rsplit("::");
  if (Scope.rsplit("::").second == Last || Scope == Last)
    return Scope.str(); // a constructor: the class
  return Row.Name;
}

/// A pool with a fixed number of workers bounds what runs; one sized by the
/// input does not.
void SpawnFinder::limitByExecutor(SpawnEvent &Event, const Call &C,
                                  const FunctionRow &Row) {
  const Expr *Object = C.at(Row.Object);
  if (!Object)
    Object = C.Object;
  Limiter Fact;
  Fact.What = Row.Full == WhenFull::Queues ? Limiter::BoundedExecutor
                                           : Limiter::BoundedCall;
  const Expr *Written = Object ? Object : C.Site;
  Fact.Name = Object ? sourceText(P.context(), Object) : libraryName(Row);
  Fact.Where = locate(P.context(), Written->getSourceRange());
  auto Made = Object ? executorThreads(Object, P, S)
                     : SmallVector<ExecutorThreads, 2>();
  for (const auto &[Threads, Endless] : Made) {
    if (Made.size() == 1 && Threads.From == Origin::Constant)
      Fact.Bound = Threads.Value;
    if (Threads.From == Origin::Input)
      Fact.Rejected = "it has as many threads as the input has elements";
    else if (Endless)
      Fact.Rejected = "this value means that it has no limit";
  }
  Event.Limited = Fact;
}

/// True if all callers ask for a call that starts nothing: `each(items, send,
/// std::launch::deferred)`, where the policy is passed on.
static bool isPutOffByCallers(const Call &C, const Program &P) {
  for (unsigned I = 0; I < C.Args.size(); ++I) {
    const auto *Ref = dyn_cast<DeclRefExpr>(stripped(C.Args[I]));
    const auto *Policy = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
    const auto *Function =
        Policy && Policy->getType().getNonReferenceType()->isEnumeralType()
            ? dyn_cast<FunctionDecl>(Policy->getDeclContext())
            : nullptr;
    if (!Function || P.callers(Function).empty())
      continue;
    if (llvm::all_of(P.callers(Function), [&](const CallSite &Caller) {
          Call Asked = C;
          Asked.Args[I] = Caller.argument(Policy);
          const FunctionRow *Row =
              Asked.Args[I] ? P.model().rowWith(Asked) : nullptr;
          return Row && Row->Lazy;
        }))
      return true;
  }
  return false;
}

void SpawnFinder::addModelled(const Call &C, const FunctionRow &Row,
                              const Body &In, std::vector<SpawnEvent> &Out) {
  if (Row.Lazy || isPutOffByCallers(C, P))
    return;
  SpawnEvent Event;
  Event.At = Event.Origin = C.Site;
  Event.OriginBody = &In;
  Event.Row = &Row;
  Event.Starts = Row.Starts;
  Event.Library = libraryName(Row);
  Event.Task = task(C, Row);
  const TypeRow *Handle = Model.type(C.Site->getType());
  if (Row.Destroyed)
    Event.Destroyed = *Row.Destroyed;
  else if (Handle && Handle->Handle)
    Event.Destroyed = Handle->Destroyed;
  switch (Row.Handle.What) {
  case Place::Result:
    Event.ReturnsHandle = true;
    break;
  case Place::Object:
  case Place::Argument:
    if (const Expr *Where = C.at(Row.Handle))
      Event.Group = accessPath(Where).container();
    break;
  case Place::Nowhere:
    Event.ReturnsHandle =
        isa<CXXConstructExpr>(C.Site) || (Handle && Handle->Handle);
    break;
  }
  const Expr *Runs = C.at(Row.Object);
  if (Runs || C.Object)
    Event.Executor = accessPath(Runs ? Runs : C.Object);
  const Expr *Executor = Runs ? Runs : C.Object;
  const TypeRow *Type =
      Executor ? Model.type(stripped(Executor)->getType()) : nullptr;
  if (Event.Starts == Work::Queued && Type && Type->Executor)
    Event.Starts = std::max(Event.Starts, Type->Starts); // thread per task
  if (Event.Starts == Work::Queued)
    limitByExecutor(Event, C, Row);
  Out.push_back(Event);
  addNested(Event, Out);
}

/// A pool's task that starts work of its own without waiting: the pool bounds
/// only how many of them start it at once.
void SpawnFinder::addNested(const SpawnEvent &Outer,
                            std::vector<SpawnEvent> &Out) {
  if (Outer.Starts != Work::Queued || !Outer.Task)
    return;
  for (const SpawnEvent &Inner : All.of(Outer.Task).Spawns) {
    if (Inner.Starts == Work::Queued || Inner.Limited)
      continue;
    SpawnEvent Event = Inner;
    Event.At = Outer.At;
    Event.Inline = true;
    Event.ReturnsHandle = false;
    Event.Group = {};
    Event.Depth = Inner.Depth + 1;
    Event.Starter = Outer.Task;
    Out.push_back(std::move(Event));
  }
}

void SpawnFinder::addCoroutine(const Call &C, const Body &In,
                               std::vector<SpawnEvent> &Out) {
  const Body *Code = P.body(C.Callee);
  bool IsCoroutine =
      Code && isa_and_nonnull<CoroutineBodyStmt>(Code->function()->getBody());
  if (Code && !IsCoroutine)
    return; // hands on what it calls: its own summary tells
  if (Code && neverSuspends(*Code, P))
    return; // over when the call returns
  if (!C.Callee || isa<CXXConstructorDecl>(C.Callee) || C.Callee->isImplicit())
    return;
  const auto *Method = dyn_cast<CXXMethodDecl>(C.Callee);
  if (Method &&
      isEagerCoroutine(tagType(P.context(), Method->getParent()), Model))
    return; // a method of the handle itself
  if (C.Callee->isInStdNamespace() ||
      (!isEagerCoroutine(C.Site->getType(), Model) &&
       !(Code && isStartedBeforeAwaited(C.Site, *Code, In, P))))
    return;
  SpawnEvent Event;
  Event.At = Event.Origin = C.Site;
  Event.OriginBody = &In;
  Event.Starts = Work::Coroutine;
  Event.Library = C.Callee->getNameAsString();
  Event.Task = Code;
  Event.ReturnsHandle = true;
  Out.push_back(std::move(Event));
}

/// True for what makes a static local variable: `static Pool Workers;`.
static bool runsOnce(const Expr *Node, const Body &In) {
  const Stmt *Up = Node;
  while (Up && !isa<DeclStmt>(Up))
    Up = In.parent(Up);
  const auto *Declares = dyn_cast_or_null<DeclStmt>(Up);
  const auto *Variable = Declares && Declares->isSingleDecl()
                             ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                             : nullptr;
  return Variable && Variable->isStaticLocal();
}

std::vector<SpawnEvent> SpawnFinder::find(const Body &In) {
  std::vector<SpawnEvent> Result;
  for (const Expr *E : In.expressions()) {
    addQueued(E, In, Result);
    addFilled(E, In, Result);
    if (P.context().getLangOpts().OpenMP)
      if (std::optional<SpawnEvent> Team = teamOf(E, In, S, P))
        Result.push_back(std::move(*Team));
    std::optional<Call> C = asCall(E);
    if (!C)
      continue;
    size_t Before = Result.size();
    if (const FunctionRow *Row = Model.row(*C)) {
      if (Row->Means == Role::Spawn)
        addModelled(*C, *Row, In, Result);
      else if (Row->Means == Role::RangeFanout ||
               Row->Means == Role::BoundedFanout)
        addRange(*C, *Row, In, Result);
      else if (Row->Means == Role::Repeat)
        addRepeat(*C, *Row, In, Result);
      else if (Row->Means == Role::Source && C->at(Row->Completion))
        addRepeat(*C, *Row, In, Result);
      else if (Row->Means == Role::Open)
        addUnblocked(*C, *Row, In, Result);
      bool LooksInside =
          Row->Means == Role::Neutral || Row->Means == Role::Call;
      if (!LooksInside || Row->Own || Result.size() > Before)
        continue;
    }
    addInPlace(*C, In, Result);
    if (Result.size() == Before)
      addConstructed(*C, In, Result);
    if (Result.size() == Before)
      addCoroutine(*C, In, Result);
    if (Result.size() == Before)
      addCallees(*C, In, Result);
  }
  llvm::erase_if(Result, [&](const SpawnEvent &Event) {
    bool Once = runsOnce(Event.At, In) && !Event.InnerTrip.outside();
    return Once || !In.isReachable(Event.At);
  });
  return Result;
}

} // namespace fanout
