// Whether a limiter that a callee uses outlives the rounds of the loops here.
// See Limits.h.

#include "checks/analysis/Limits.h"

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

/// True for an object that is made here: Gate gate(8);
static bool isMadeHere(const AccessPath &Object) {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Object.Root);
  const Expr *Init = Variable ? Variable->getInit() : nullptr;
  const CXXRecordDecl *Record =
      Variable ? Variable->getType()->getAsCXXRecordDecl() : nullptr;
  return Record && !Record->isInStdNamespace() && Init &&
         isa<CXXConstructExpr, InitListExpr>(stripped(Init));
}

bool LimitFinder::isOfRound(const Candidate &C, Point Spawn) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(C.Object.Root);
  bool Local = Variable && Variable->hasLocalStorage() &&
               P.owner(Variable) == &In && !isa<ParmVarDecl>(Variable);
  const Expr *Init = Local ? Variable->getInit() : nullptr;
  std::optional<Point> Made = Init ? In.point(Init) : std::nullopt;
  bool Again =
      Made && In.reaches(Spawn, *Made, {}) && In.reaches(*Made, Spawn, {});
  return Again || llvm::any_of(C.Keys, [&](const Expr *Key) {
           return !mayCoincide(Key) && variesIn(Key, In.root(), In, P);
         });
}

/// True if it is reached through an element of a collection to which each round
/// of the loop adds one: the limiter is that element's own.
bool LimitFinder::isOfNewElement(const SpawnEvent &Event,
                                 const Stmt *Loop) const {
  const AccessPath &Limiter = Event.LimitedBy;
  const auto *Variable = dyn_cast_or_null<VarDecl>(Limiter.Root);
  std::optional<Call> Starts = asCall(Event.At);
  const Expr *Of = Starts ? Starts->Object : nullptr;
  const auto *Last = Of ? dyn_cast<CXXMemberCallExpr>(stripped(Of)) : nullptr;
  bool Newest = Last && isStdFunction(Last->getMethodDecl(), {"back", "front"});
  std::optional<Point> Spawn = In.point(Event.At);
  if (!Variable || !Newest || !Spawn)
    return false;
  AccessPath Collection = accessPath(Last->getImplicitObjectArgument());
  Cuts Adds;
  for (const Expr *E : In.expressions())
    if (std::optional<Call> C = asCall(E);
        C && C->Object && In.isWithin(E, Loop) &&
        containerOp(C->Callee) == ContainerOp::Add &&
        accessPath(C->Object) == Collection)
      Adds.add(In.point(E));
  return Collection && !Adds.Points.empty() &&
         !In.reaches(*Spawn, *Spawn, Adds);
}

/// True for `auto &pool = pools.emplace_back(2)` or `pool = pool_new(f, 2)` in
/// the loop: each round makes a pool and uses that.
bool LimitFinder::isAddedIn(const AccessPath &Executor,
                            const Stmt *Loop) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(Executor.Root);
  const bool Names = Variable && (Variable->getType()->isReferenceType() ||
                                  Variable->getType()->isPointerType());
  const Expr *Init =
      Names && P.owner(Variable) == &In ? Variable->getInit() : nullptr;
  std::optional<Call> Made = Init ? asCall(stripped(Init)) : std::nullopt;
  if (!Made || !In.isWithin(Made->Site, Loop))
    return false;
  const FunctionRow *Row = P.model().row(*Made);
  return (Row && Row->Means == Role::Configure &&
          Row->Object.What == Place::Result) ||
         (Made->Object && containerOp(Made->Callee) == ContainerOp::Add);
}

std::string LimitFinder::rejectLimit(const SpawnEvent &Event) const {
  auto Around = In.loops(Event.At);
  if (Event.Limited && Event.Limited->What == Limiter::BoundedExecutor &&
      !Around.empty() && isAddedIn(Event.Executor, Around.front()))
    return "it is made anew in each iteration";
  if (!Event.Limited || Event.Limited->What == Limiter::Annotation ||
      !Event.LimitedBy || Around.empty())
    return "";
  bool New = isMadeHere(Event.LimitedBy) &&
             isPerIteration(Event.LimitedBy, Around.front());
  if (New || isOfNewElement(Event, Around.front()))
    return "it is made anew in each iteration";
  Operation Taken;
  Taken.Object = Taken.Slots = Event.LimitedBy;
  return isAsLargeAsInput(Taken, Event)
             ? "it has as many slots as the input has elements"
             : "";
}

} // namespace fanout
