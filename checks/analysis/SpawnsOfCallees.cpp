// Spawns of the functions that a body calls, as they are for it. See Spawns.h.

#include "checks/analysis/Spawns.h"

#include "checks/analysis/Handles.h"
#include "checks/analysis/LimiterIdentity.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

/// Sets how often the callee starts work: for each of what the caller was
/// given.
static void goesThrough(SpawnEvent &Event, const Expr *Written,
                        const ASTContext &Context) {
  Event.InnerTrip = {Origin::Input, std::nullopt, Event.Elements, Written, ""};
  for (Repeater &R : Event.Inner)
    if (R.Trip.From == Origin::Unknown)
      R.Trip = tripCount(Event.InnerTrip, Context);
}

/// `table.each(start)`: the member that the callee goes through is part of what
/// the caller was given.
void SpawnFinder::ofArgument(SpawnEvent &Event, const Call &C,
                             const Body &Callee, const Body &In) {
  const auto *Member = dyn_cast_or_null<FieldDecl>(Event.Elements.Root);
  if (!Member || Event.InnerTrip.From != Origin::Unknown)
    return;
  Event.Elements = inCaller(Event.Elements, C, Callee, In, P);
  const auto *Whole = dyn_cast_or_null<ParmVarDecl>(Event.Elements.Root);
  if (!Whole || !Whole->getType().getNonReferenceType().isConstQualified() ||
      !Whole->getType()->isReferenceType() || In.function()->isMain())
    return;
  goesThrough(Event, C.Object, P.context());
}

/// `struct runner r = {loop, jobs}; run(&r);`: the list that the callee goes
/// through is what the caller was given.
void SpawnFinder::ofLocalObject(SpawnEvent &Event, const Call &C,
                                const Body &Callee, const Body &In) {
  const auto *Given = dyn_cast_or_null<ParmVarDecl>(Event.Elements.Root);
  if (!Given || P.owner(Given) != &Callee ||
      Event.InnerTrip.From != Origin::Unknown)
    return;
  AccessPath Here = inCaller(Event.Elements, C, Callee, In, P);
  const auto *Object = dyn_cast_or_null<VarDecl>(Here.Root);
  bool Own = Object && Object->hasLocalStorage() && P.owner(Object) == &In;
  const Expr *Value = Own ? madeWith(Object, Here.Steps) : nullptr;
  const auto *Ref = Value ? dyn_cast<DeclRefExpr>(stripped(Value)) : nullptr;
  const auto *List = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!List || !List->getType()->isPointerType() || In.function()->isMain())
    return;
  Event.Elements = accessPath(Value);
  goesThrough(Event, Value, P.context());
}

SpawnEvent SpawnFinder::imported(const SpawnEvent &Inner, const Call &C,
                                 const Body &Callee, const Body &In) {
  SpawnEvent Event = Inner;
  Event.At = C.Site;
  bool Again = All.sameCycle(Callee, In); // no deeper than the first call
  Event.Depth = Again ? std::max(Inner.Depth, 1u) : Inner.Depth + 1;
  Event.Inline = false;
  Event.LimitedGiven = nullptr;
  if (Inner.LimitedBy) {
    if (const auto *Given = dyn_cast<ParmVarDecl>(Inner.LimitedBy.Root);
        Given && P.owner(Given) == &Callee)
      Event.LimitedGiven = C.arg(Given->getFunctionScopeIndex());
    Operation Limit;
    Limit.Object = Inner.LimitedBy;
    Limit.Keys = Inner.LimitedKeys;
    Event.LimitedBy = inCaller(Inner.LimitedBy, C, Callee, In, P);
    Event.LimitedKeys = choosersInCaller(Limit, C, Callee, In, P);
    Event.LimitedOnce &= llvm::none_of(Inner.LimitedKeys, mayCoincide);
  }
  if (Inner.Executor)
    Event.Executor = inCaller(Inner.Executor, C, Callee, In, P);
  bool Constructs = isa<CXXConstructExpr>(C.Site);
  if (Constructs && isa_and_nonnull<FieldDecl>(
                        Inner.Group.Root)) { // the object is the handle
    Event.Group = {};
    Event.ReturnsHandle = true;
    bool Stays = isa_and_nonnull<CXXNewExpr>(In.parent(C.Site)); // new Worker
    Event.Destroyed = !Stays && joinsOnDestroy(C.Site->getType(), Inner, All)
                          ? OnDestroy::Joins
                          : OnDestroy::Nothing;
  } else if (Inner.Group) {
    Event.Group = inCaller(Inner.Group, C, Callee, In, P);
  }
  ofArgument(Event, C, Callee, In);
  ofLocalObject(Event, C, Callee, In);
  return Event;
}

/// The parameter that the call is made through, or null.
static const ParmVarDecl *calledParameter(const Call &C) {
  const auto *Plain = C.Callee ? nullptr : dyn_cast<CallExpr>(C.Site);
  const Expr *Called = Plain ? Plain->getCallee() : C.Object;
  bool Operator = C.Callee && C.Callee->getOverloadedOperator() == OO_Call;
  const auto *Ref = Called && (Plain || Operator)
                        ? dyn_cast<DeclRefExpr>(stripped(Called))
                        : nullptr;
  return Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
}

/// True if the work comes from what another caller gives the function to call.
static bool givesOther(const SpawnEvent &Inner, const Call &C,
                       const Body &Callee, const Program &P) {
  if (!Inner.Through || P.owner(Inner.Through) != &Callee ||
      C.Callee == nullptr)
    return false;
  const Expr *Arg = C.arg(Inner.Through->getFunctionScopeIndex());
  const Body *Own = Arg ? P.callable(Arg) : nullptr;
  return Own && Own != Inner.Given;
}

void SpawnFinder::addCallees(const Call &C, const Body &In,
                             std::vector<SpawnEvent> &Out) {
  constexpr unsigned MostCalls = 12;
  Call Made = Model.inner(C);
  for (const Body *Callee : All.callees(C, In))
    for (const SpawnEvent &Inner : All.of(Callee).Spawns) {
      if (Inner.Depth >= MostCalls || givesOther(Inner, C, *Callee, P))
        continue;
      SpawnEvent Event = imported(Inner, Made, *Callee, In);
      if (const ParmVarDecl *Called = calledParameter(C)) {
        Event.Through = Called;
        Event.Given = Callee;
      }
      Out.push_back(std::move(Event));
    }
}

} // namespace fanout
