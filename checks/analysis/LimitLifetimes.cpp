// Whether a limiter that a callee uses outlives the rounds of the loops here.
// See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/ExecutorThreads.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/LiveCount.h"
#include "checks/analysis/LocalContents.h"
#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

/// True for a member that has no limit before it is given one, where all
/// methods of the class are seen and none does.
bool LimitFinder::hasNoLimitYet(const AccessPath &Object) const {
  const auto *Field = dyn_cast_or_null<FieldDecl>(Object.Root);
  const TypeRow *Row = Field ? P.model().type(Field->getType()) : nullptr;
  bool Starts = Row && Row->Limiter && !Row->Unlimited.empty() &&
                Row->Limit.What == Place::Nowhere;
  const auto *Class =
      Starts ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  if (!Class || Field->getAccess() != AS_private || Class->hasFriends())
    return false;
  bool Seen = llvm::all_of(Class->methods(), [&](const CXXMethodDecl *Method) {
    return Method->isImplicit() || Method->isDefaulted() ||
           Method->isDeleted() || P.body(Method);
  });
  return Seen && llvm::none_of(P.users(Field), [&](const Body *User) {
           return llvm::any_of(User->expressions(), [&](const Expr *E) {
             const FunctionRow *Does = P.model().row(E);
             return Does && Does->Means == Role::Configure;
           });
         });
}

/// True for an object that is made here, or a part of one: Gate gate(8),
/// `auto *job = new Job;`.
static bool isMadeHere(const AccessPath &Object) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  const Expr *Init = Variable ? firstValue(Variable) : nullptr;
  const CXXRecordDecl *Record =
      Variable ? Variable->getType()->getAsCXXRecordDecl() : nullptr;
  if (Init && isa<CXXNewExpr>(stripped(Init)))
    return !Object.Steps.empty();
  return Record && !Record->isInStdNamespace() && Init &&
         isa<CXXConstructExpr, InitListExpr>(stripped(Init));
}

bool LimitFinder::isOfRound(const Candidate &C, Point Spawn) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(C.Object.Root);
  bool Local = Variable && Variable->hasLocalStorage() &&
               P.owner(Variable) == &In && !isa<ParmVarDecl>(Variable);
  const Expr *Init = Local ? firstValue(Variable) : nullptr;
  std::optional<Point> Made = Init ? In.point(Init) : std::nullopt;
  bool Again =
      Made && In.reaches(Spawn, *Made, {}) && In.reaches(*Made, Spawn, {});
  return Again || llvm::any_of(C.Keys, [&](const Expr *Key) {
           return !mayCoincide(Key) && variesIn(Key, In.root(), In, P);
         });
}

/// The collection that the expression adds to, or no path.
static AccessPath addedTo(const Expr *E) {
  std::optional<Call> C = asCall(E);
  bool Adds = C && C->Object && containerOp(C->Callee) == ContainerOp::Add;
  return Adds ? accessPath(C->Object) : AccessPath{};
}

/// True if `Node` is the newest element of a collection to which each round of
/// the loop adds one: `pools.emplace_back(2); post(pools.back(), …);`
static bool isNewest(const Expr *Node, const Expr *At, const Stmt *Loop,
                     const Body &In) {
  Node = stripped(Node);
  if (const auto *Star = dyn_cast<CXXOperatorCallExpr>(Node);
      Star && Star->getNumArgs() == 1) // *pools.back(), pools.back()->
    Node = stripped(Star->getArg(0));
  const auto *Last = dyn_cast<CXXMemberCallExpr>(Node);
  bool Newest = Last && isStdFunction(Last->getMethodDecl(), {"back", "front"});
  std::optional<Point> Spawn = In.point(At);
  if (!Newest || !Spawn)
    return false;
  AccessPath Collection = accessPath(Last->getImplicitObjectArgument());
  Cuts Adds;
  for (const Expr *E : In.expressions())
    if (In.isWithin(E, Loop) && Collection && addedTo(E) == Collection)
      Adds.add(In.point(E));
  return !Adds.Points.empty() && !In.reaches(*Spawn, *Spawn, Adds);
}

bool LimitFinder::isOfNewElement(const SpawnEvent &Event,
                                 const Stmt *Loop) const {
  std::optional<Call> Starts = asCall(Event.At);
  return isa_and_nonnull<VarDecl>(Event.LimitedBy.Root) && Starts &&
         Starts->Object && isNewest(Starts->Object, Event.At, Loop, In);
}

/// True if the object behind a pointer that is made here is kept in a
/// collection, too: `pools.push_back(pool)`.
static bool isKept(const VarDecl *Pointer, const Body &In) {
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    return addedTo(E) && !In.references(Pointer, E).empty();
  });
}

/// True if a call in the loop makes the pool of this round's object:
/// `pool_create(&host->pool, 4)`.
bool LimitFinder::isMadeIn(const Expr *Pool, const Stmt *Loop) const {
  AccessPath Path = accessPath(Pool);
  if (Path.Steps.empty() || !isPerIteration({Path.Root, ""}, Loop))
    return false;
  bool Made = false;
  In.walk(Loop, [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    const FunctionRow *Row = C ? P.model().row(*C) : nullptr;
    Made |= Row && Row->Means == Role::Configure &&
            Row->Object.What == Place::Argument && C->at(Row->Object) &&
            accessPath(C->at(Row->Object)) == Path;
  });
  return Made;
}

/// True for a call that makes another object each time: `nextPool()`.
static bool makesAnew(const Expr *Node, const Program &P) {
  std::optional<Call> C = asCall(stripped(Node));
  return C && yieldsNewObject(*C, P);
}

/// True for a pool that each round adds to others that are kept, too:
/// `auto &pool = pools.emplace_back(2)`, `post(*pools.back(), …)`.
bool LimitFinder::isAddedIn(const Expr *Executor, const Expr *At,
                            const Stmt *Loop) const {
  if (isNewest(Executor, At, Loop, In) || isMadeIn(Executor, Loop))
    return true;
  Executor = stripped(Executor);
  if (const auto *Star = dyn_cast<CXXOperatorCallExpr>(Executor);
      Star && Star->getNumArgs() == 1)
    Executor = stripped(Star->getArg(0));
  if (const auto *Star = dyn_cast<UnaryOperator>(Executor))
    Executor = stripped(Star->getSubExpr());
  if (makesAnew(Executor, P))
    return true;
  const auto *Ref = dyn_cast<DeclRefExpr>(Executor);
  const auto *Variable = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  const Expr *Init =
      Variable && P.owner(Variable) == &In && !isa<ParmVarDecl>(Variable)
          ? firstValue(Variable)
          : nullptr;
  if (!Init || !In.isWithin(Init, Loop) ||
      isa<DeclRefExpr, MemberExpr>(stripped(Init))) // another name of one
    return false;
  if (std::optional<Call> Given = asCall(stripped(Init));
      Given && yieldsFewObjects(*Given, P))
    return false;
  bool Owner = stripped(Executor)->getType()->isRecordType() &&
               P.model().type(Variable->getType()) == nullptr;
  bool Adds = makesAnew(Init, P); // or made anew: pool = pool_new(f, 2)
  In.walk(Init, [&](const Expr *E) {
    const FunctionRow *Row = P.model().row(E);
    Adds |= addedTo(E) || (Row && (Row->Means == Role::Open ||
                                   (Row->Means == Role::Configure &&
                                    Row->Object.What == Place::Result)));
  });
  return Adds || (Owner && isKept(Variable, In));
}

/// `pool_new(work, data, list->len)` around a loop up to list->len.
bool LimitFinder::isAsWideAsInput(const Expr *Executor,
                                  const SpawnEvent &Event) const {
  auto Made = executorThreads(Executor, P, S);
  if (Made.empty())
    return false;
  const SmallVector<AccessPath, 2> Walked = walked(Event);
  return llvm::any_of(Made, [&](const ExecutorThreads &One) {
    return One.Number.Subject && One.Number.From != Origin::Constant &&
           llvm::is_contained(Walked, fromHelper(One.Number.Subject));
  });
}

/// What a part of a helper's parameter is here, where the helper is called:
/// `list->len` for `owner_hire(owner)`, which makes the pool.
AccessPath LimitFinder::fromHelper(const AccessPath &Path) const {
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(Path.Root);
  const auto *Helper =
      Given ? dyn_cast<FunctionDecl>(Given->getDeclContext()) : nullptr;
  const Body *Code = Helper ? P.body(Helper) : nullptr;
  if (!Code || Code == &In)
    return Path;
  for (const CallSite &Caller : P.callers(Helper))
    if (std::optional<Call> C =
            Caller.In == &In ? asCall(Caller.Site) : std::nullopt)
      return inCaller(Path, *C, *Code, In, P);
  return Path;
}

/// True if a loop further out, which the input drives, makes the object:
/// `auto slots = std::make_shared<Slots>(4); for (…) start(slots, …);`.
bool LimitFinder::isMadeInOuterLoop(const AccessPath &Object,
                                    ArrayRef<const Stmt *> Outer) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  const Expr *Init = Variable ? firstValue(Variable) : nullptr;
  std::optional<Call> Made = Init ? asCall(stripped(Init)) : std::nullopt;
  bool New = isMadeHere(Object) ||
             (Made && isStdFunction(Made->Callee, {"make_shared"}));
  return New && llvm::any_of(Outer, [&](const Stmt *Loop) {
           return isPerIteration(Object, Loop) && S.ofLoop(Loop, In).outside();
         });
}

/// The executor that the call hands work to, or null.
static const Expr *executorOf(const Expr *Node, const SpawnEvent &Event) {
  std::optional<Call> Starts = asCall(Node);
  const Expr *Executor =
      Starts && Event.Row ? Starts->at(Event.Row->Object) : nullptr;
  return Starts && !Executor ? Starts->Object : Executor;
}

/// True if the helper that starts the work makes an executor for each call.
bool LimitFinder::isMadeInHelper(const SpawnEvent &Event) const {
  const Expr *Executor = Event.Depth > 0 && Event.Origin && Event.OriginBody
                             ? executorOf(Event.Origin, Event)
                             : nullptr;
  if (!Executor)
    return false;
  const std::vector<Operation> None;
  return LimitFinder(All, S, *Event.OriginBody, None)
      .isAddedIn(Executor, Event.Origin, Event.OriginBody->root());
}

std::string LimitFinder::rejectLimit(const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  const Expr *Executor = executorOf(Event.At, Event);
  if (Event.Limited && Event.Limited->What == Limiter::BoundedExecutor &&
      !Around.empty() && isMadeInHelper(Event))
    return "it is made anew in each iteration";
  if (Event.Limited && Event.Limited->What == Limiter::BoundedExecutor &&
      Executor && Event.Depth == 0 &&
      llvm::any_of(Around, [&](const Stmt *Loop) {
        return isAddedIn(Executor, Event.At, Loop);
      }))
    return "it is made anew in each iteration";
  if (Executor && Event.Limited && Event.Depth == 0 &&
      isAsWideAsInput(Executor, Event))
    return "it has as many threads as the input has elements";
  if (!Event.Limited || Event.Limited->What == Limiter::Annotation ||
      Around.empty())
    return "";
  if (Event.LimitedGiven && makesAnew(Event.LimitedGiven, P))
    return "it is made anew in each iteration";
  if (!Event.LimitedBy)
    return "";
  bool New = isMadeHere(Event.LimitedBy) &&
             isPerIteration(Event.LimitedBy, Around.front());
  if (New || isOfNewElement(Event, Around.front()) ||
      isMadeInOuterLoop(Event.LimitedBy, ArrayRef(Around).drop_front()))
    return "it is made anew in each iteration";
  auto Varies = [&](const Expr *Key) {
    return variesIn(Key, Around.front(), In, P);
  };
  if (llvm::any_of(Event.LimitedKeys, Varies) &&
      (Event.LimitedOnce || leadsIntoOwnObject(Event.LimitedBy.last(), P)))
    return "there is one for each element, so together they limit nothing";
  Operation Taken;
  Taken.Object = Taken.Slots = Event.LimitedBy;
  return isAsLargeAsInput(Taken, Event)
             ? "it has as many slots as the input has elements"
             : "";
}

} // namespace fanout
