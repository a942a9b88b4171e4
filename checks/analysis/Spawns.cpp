#include "checks/analysis/Spawns.h"

#include "checks/analysis/Handles.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/Operations.h"
#include "checks/analysis/Source.h"
#include "checks/support/LlvmCompat.h"

using namespace clang;

namespace fanout {

TripCount tripCount(const Size &Trip, const ASTContext &Context) {
  TripCount Result;
  Result.From = Trip.From;
  Result.Value = Trip.Value;
  Result.Subject = sourceText(Context, Trip.Written);
  Result.Why = Trip.Why;
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
  return nullptr;
}

static std::string libraryName(const FunctionRow &Row) {
  StringRef Name = Row.Name;
  auto [Scope, Last] = Name.rsplit("::");
  if (Scope.rsplit("::").second == Last || Scope == Last)
    return Scope.str(); // a constructor: the class
  return Row.Name;
}

/// A pool with a fixed number of workers bounds what runs; one sized by the
/// input does not.
void SpawnFinder::limitByExecutor(SpawnEvent &Event, const Call &C,
                                  const FunctionRow &Row, const Body &In) {
  const Expr *Object = C.at(Row.Object);
  if (!Object)
    Object = C.Object;
  Limiter Fact;
  Fact.What = Limiter::BoundedExecutor;
  const Expr *Written = Object ? Object : C.Site;
  Fact.Name = Object ? sourceText(P.context(), Object) : libraryName(Row);
  Fact.Where = locate(P.context(), Written->getSourceRange());
  AccessPath Path = Object ? accessPath(Object) : AccessPath{};
  const auto *Variable = dyn_cast_or_null<VarDecl>(Path.Root);
  const TypeRow *Type = Variable ? Model.type(Variable->getType()) : nullptr;
  const Expr *Init =
      Variable && Path.Steps.empty() ? Variable->getInit() : nullptr;
  std::optional<Call> Made = Init ? asCall(stripped(Init)) : std::nullopt;
  const Body *Owner = Variable ? P.owner(Variable) : nullptr;
  if (Type && Made && Owner)
    if (const Expr *Limit = Made->at(Type->Limit)) {
      Size Threads = S.count(Limit, *Owner);
      Fact.Bound =
          Threads.From == Origin::Constant ? Threads.Value : std::nullopt;
      bool Unlimited = Threads.Value &&
                       llvm::is_contained(Type->Unlimited,
                                          static_cast<int64_t>(*Threads.Value));
      if (Threads.From == Origin::Input)
        Fact.Rejected = "it has as many threads as the input has elements";
      else if (Unlimited)
        Fact.Rejected = "this value means that it has no limit";
    }
  Event.Limited = Fact;
}

void SpawnFinder::addModelled(const Call &C, const FunctionRow &Row,
                              const Body &In, std::vector<SpawnEvent> &Out) {
  if (Row.Lazy)
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
  if (Event.Starts == Work::Queued)
    limitByExecutor(Event, C, Row, In);
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
    Out.push_back(std::move(Event));
  }
}

void SpawnFinder::addRange(const Call &C, const FunctionRow &Row,
                           const Body &In, std::vector<SpawnEvent> &Out) {
  const Expr *Range = C.at(Row.Range);
  if (!Range)
    Range = C.at(Row.Count);
  SpawnEvent Event;
  Event.At = Event.Origin = C.Site;
  Event.OriginBody = &In;
  Event.Row = &Row;
  Event.Starts = Row.Starts == Work::None ? Work::AsyncCall : Row.Starts;
  Event.Library = libraryName(Row);
  Event.Task = task(C, Row);
  Event.Range = Range;
  Event.InnerTrip = S.ofRange(Row, C, In);
  if (Event.InnerTrip.outside())
    if (auto Guard = Guards(S, P).find(Event.InnerTrip, C.Site, In))
      Event.InnerTrip = Guard->Bound;
  Repeater Fan;
  Fan.What = Repeater::RangeFanout;
  Fan.Name = Event.Library;
  Fan.Trip = tripCount(Event.InnerTrip, P.context());
  Fan.Where = locate(P.context(), C.Site->getSourceRange());
  Event.Inner.push_back(Fan);
  if (Row.Means == Role::BoundedFanout) {
    Limiter Fact;
    Fact.What = Limiter::BoundedCall;
    const Expr *Limit = C.at(Row.Limit);
    Fact.Name = Limit ? sourceText(P.context(), Limit) : Event.Library;
    Fact.Where =
        locate(P.context(), (Limit ? Limit : C.Site)->getSourceRange());
    Size Bound = Limit
                     ? S.count(Limit, In)
                     : Size{Origin::Configured, std::nullopt, {}, nullptr, ""};
    Fact.Bound = Bound.From == Origin::Constant ? Bound.Value : std::nullopt;
    if (Bound.From == Origin::Input)
      Fact.Rejected = "the limit is the size of the input itself";
    else if (Bound.Value &&
             llvm::is_contained(Row.Unlimited,
                                static_cast<int64_t>(*Bound.Value)))
      Fact.Rejected = "this value means that there is no limit";
    Event.Limited = Fact;
  }
  Out.push_back(std::move(Event));
}

/// Where an algorithm stores what its callable returns.
static AccessPath outputOf(const Call &C) {
  for (const Expr *Arg : C.Args) {
    std::optional<Call> Inserter = asCall(stripped(Arg));
    if (Inserter && Inserter->Callee && Inserter->Callee->getIdentifier() &&
        Inserter->Args.size() >= 1 &&
        Inserter->Callee->getName().ends_with("inserter"))
      return accessPath(Inserter->Args[0]);
  }
  bool Stores =
      C.Callee &&
      (StringRef(C.Callee->getNameAsString()).starts_with("generate"));
  if (Stores && !C.Args.empty())
    return accessPath(C.Args[0]).container();
  return C.Args.size() >= 4 ? accessPath(C.Args[2]).container()
                            : AccessPath{}; // transform
}

void SpawnFinder::addRepeat(const Call &C, const FunctionRow &Row,
                            const Body &In, std::vector<SpawnEvent> &Out) {
  const Body *Code = task(C, Row);
  if (!Code || All.of(Code).Spawns.empty())
    return;
  Size Trip = S.ofRange(Row, C, In);
  if (Trip.outside())
    if (auto Guard = Guards(S, P).find(Trip, C.Site, In))
      Trip = Guard->Bound;
  const TypeRow *Returned = Model.type(C.Site->getType());
  for (const SpawnEvent &Inner : All.of(Code).Spawns) {
    if (Inner.ReturnsHandle && Returned && Returned->Handle)
      continue; // an algorithm that gives a future waits for those it is given
    SpawnEvent Event = imported(Inner, C, *Code, In);
    Event.Inline = P.lambda(*Code) != nullptr && Inner.Depth == 0;
    if (Inner.ReturnsHandle) {
      Event.ReturnsHandle = false;
      AccessPath Output = outputOf(C);
      if (!Output && Inner.Destroyed == OnDestroy::Joins)
        continue; // for_each drops the future, which waits
      Event.Group = Output;
    }
    Repeater Algorithm;
    Algorithm.What = Repeater::Algorithm;
    Algorithm.Name = libraryName(Row);
    Algorithm.Trip = tripCount(Trip, P.context());
    Algorithm.Where = locate(P.context(), C.Site->getSourceRange());
    Event.Inner.push_back(Algorithm);
    Event.InnerTrip = larger(Event.InnerTrip, Trip);
    Out.push_back(std::move(Event));
  }
}

/// vector<thread>::emplace_back(f, x) and make_unique<thread>(f, x).
void SpawnFinder::addInPlace(const Call &C, const Body &In,
                             std::vector<SpawnEvent> &Out) {
  if (!C.Callee || C.Args.empty() || !C.Callee->getIdentifier())
    return;
  StringRef Name = C.Callee->getName();
  const TypeRow *Element = nullptr;
  bool Make = (Name == "make_unique" || Name == "make_shared") &&
              C.Callee->isInStdNamespace();
  if (Make)
    Element = Model.element(C.Site->getType());
  else if (C.Object && Name.starts_with("emplace"))
    Element = Model.element(stripped(C.Object)->getType());
  if (!Element || Element->Starts == Work::None)
    return;
  for (const Expr *Arg : C.Args)
    if (Model.element(stripped(Arg)->getType()) == Element)
      return; // moves a handle that exists already
  const Body *Code = nullptr;
  for (const Expr *Arg : C.Args)
    Code = Code ? Code : P.callable(Arg);
  SpawnEvent Event;
  Event.At = Event.Origin = C.Site;
  Event.OriginBody = &In;
  Event.Starts = Element->Starts;
  Event.Library = Element->Name;
  Event.Destroyed = Element->Destroyed;
  Event.Task = Code;
  Event.ReturnsHandle = Make;
  if (!Make)
    Event.Group = accessPath(C.Object);
  Out.push_back(std::move(Event));
}

static const CXXRecordDecl *elementRecord(QualType Container) {
  const auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Container.getNonReferenceType()->getAsCXXRecordDecl());
  if (!Special || Special->getTemplateArgs().size() == 0 ||
      Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  return Special->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
}

/// vector<Worker>::emplace_back(x) where the constructor of Worker starts work.
void SpawnFinder::addConstructed(const Call &C, const Body &In,
                                 std::vector<SpawnEvent> &Out) {
  if (!C.Callee || !C.Callee->getIdentifier())
    return;
  StringRef Name = C.Callee->getName();
  bool Make = (Name == "make_unique" || Name == "make_shared") &&
              C.Callee->isInStdNamespace();
  if (!Make && !(C.Object && Name.starts_with("emplace")))
    return;
  const CXXRecordDecl *Record =
      elementRecord(Make ? C.Site->getType() : stripped(C.Object)->getType());
  if (!Record || !Record->hasDefinition())
    return;
  SmallVector<const CXXConstructorDecl *, 8> Constructors(
      Record->getDefinition()->ctors());
  for (const Decl *D : Record->getDefinition()->decls())
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      for (const FunctionDecl *Special : Template->specializations())
        if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Special))
          Constructors.push_back(Constructor);
  for (const CXXConstructorDecl *Constructor : Constructors) {
    bool Fits = Constructor->getMinRequiredArguments() <= C.Args.size() &&
                C.Args.size() <= Constructor->getNumParams() &&
                !Constructor->isCopyOrMoveConstructor();
    const Body *Code = Fits ? P.body(Constructor) : nullptr;
    if (!Code)
      continue;
    for (const SpawnEvent &Inner : All.of(Code).Spawns) {
      SpawnEvent Event = Inner;
      Event.At = C.Site;
      Event.Depth = Inner.Depth + 1;
      Event.Inline = false;
      Event.ReturnsHandle = Make;
      Event.Group = Make ? AccessPath{} : accessPath(C.Object);
      Event.Destroyed = joinsOnDestroy(tagType(P.context(), Record), Inner, All)
                            ? OnDestroy::Joins
                            : OnDestroy::Nothing;
      Out.push_back(std::move(Event));
    }
  }
}

void SpawnFinder::addCoroutine(const Call &C, const Body &In,
                               std::vector<SpawnEvent> &Out) {
  const Body *Code = P.body(C.Callee);
  bool IsCoroutine =
      Code && isa_and_nonnull<CoroutineBodyStmt>(Code->function()->getBody());
  if (Code && !IsCoroutine)
    return; // hands on what it calls: its own summary tells
  if (!C.Callee || isa<CXXConstructorDecl>(C.Callee) || C.Callee->isImplicit())
    return;
  const auto *Method = dyn_cast<CXXMethodDecl>(C.Callee);
  if (Method &&
      isEagerCoroutine(tagType(P.context(), Method->getParent()), Model))
    return; // a method of the handle itself
  if (C.Callee->isInStdNamespace() ||
      !isEagerCoroutine(C.Site->getType(), Model))
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

SpawnEvent SpawnFinder::imported(const SpawnEvent &Inner, const Call &C,
                                 const Body &Callee, const Body &In) {
  SpawnEvent Event = Inner;
  Event.At = C.Site;
  Event.Depth = Inner.Depth + 1;
  Event.Inline = false;
  bool Constructs = isa<CXXConstructExpr>(C.Site);
  if (Constructs && isa_and_nonnull<FieldDecl>(
                        Inner.Group.Root)) { // the object is the handle
    Event.Group = {};
    Event.ReturnsHandle = true;
    Event.Destroyed = joinsOnDestroy(C.Site->getType(), Inner, All)
                          ? OnDestroy::Joins
                          : OnDestroy::Nothing;
  } else if (Inner.Group) {
    Event.Group = inCaller(Inner.Group, C, Callee, In, P);
  }
  return Event;
}

void SpawnFinder::addCallees(const Call &C, const Body &In,
                             std::vector<SpawnEvent> &Out) {
  constexpr unsigned MostCalls = 12;
  for (const Body *Callee : All.callees(C, In))
    for (const SpawnEvent &Inner : All.of(Callee).Spawns)
      if (Inner.Depth < MostCalls)
        Out.push_back(imported(Inner, C, *Callee, In));
}

std::vector<SpawnEvent> SpawnFinder::find(const Body &In) {
  std::vector<SpawnEvent> Result;
  for (const Expr *E : In.expressions()) {
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
      if (Row->Means != Role::Neutral || Result.size() > Before)
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
    return !In.isReachable(Event.At);
  });
  return Result;
}

} // namespace fanout
