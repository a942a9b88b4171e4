#include "checks/analysis/PromisedResult.h"

#include "checks/analysis/EarlyReleases.h"

using namespace clang;

namespace fanout {

/// The call get_future() of the promise or packaged task that the spawn takes.
/// Null if there is none, or not just one.
static const Expr *promisedResult(const Expr *Spawn, const Body &In) {
  const Expr *Found = nullptr;
  for (const Expr *E : In.expressions()) {
    std::optional<Call> C = asCall(E);
    bool Named = C && C->Callee && C->Callee->getIdentifier() &&
                 C->Callee->getName() == "get_future";
    AccessPath Promise =
        Named && C->Object ? accessPath(C->Object) : AccessPath{};
    if (!Promise || In.references(Promise.Root, Spawn).empty())
      continue;
    if (Found)
      return nullptr;
    Found = E;
  }
  return Found;
}

/// The object that the call tells to whoever waits: a promise, a latch. Null
/// for any other call.
static const Expr *toldBy(const Expr *E, const Program &P) {
  static const StringRef Setters[] = {
      "set_value", "set_exception", "count_down", "arrive", "arrive_and_drop"};
  std::optional<Call> C = asCall(E);
  if (!C)
    return nullptr;
  const FunctionRow *Row = P.model().row(*C);
  if (Row && Row->Means == Role::Release)
    return C->at(Row->Object) ? C->at(Row->Object) : C->Object;
  const auto *Setter = dyn_cast_or_null<CXXMethodDecl>(C->Callee);
  bool Tells = Setter && Setter->getIdentifier() &&
               llvm::is_contained(Setters, Setter->getName());
  return Tells ? C->Object : nullptr;
}

bool tellsEarly(const SpawnEvent &Event, const AccessPath &Waited,
                const Program &P) {
  if (!Event.Task)
    return false;
  SmallVector<const Expr *, 4> Exact, All;
  for (const Expr *E : Event.Task->expressions())
    if (const Expr *Object = toldBy(E, P)) {
      All.push_back(E);
      if (Waited && accessPath(Object).Root == Waited.Root)
        Exact.push_back(E);
    }
  auto IsEarly = [&](const Expr *E) { return isBeforeWork(E, *Event.Task, P); };
  return Exact.empty() ? !All.empty() && llvm::all_of(All, IsEarly)
                       : llvm::any_of(Exact, IsEarly);
}

/// True if the task keeps a promise before it does its work: who waits for the
/// future does not wait for the work.
static bool keepsEarly(const SpawnEvent &Event, const Program &P) {
  return Event.Task &&
         llvm::any_of(Event.Task->expressions(), [&](const Expr *E) {
           const Expr *Promise = toldBy(E, P);
           const CXXRecordDecl *Record =
               Promise ? stripped(Promise)->getType()->getAsCXXRecordDecl()
                       : nullptr;
           return Record && Record->getIdentifier() &&
                  Record->getName() == "promise" &&
                  isBeforeWork(E, *Event.Task, P);
         });
}

void followPromised(SpawnEvent &Event, const Body &In, const Program &P,
                    HandleFlow &Flow) {
  const Expr *Result = promisedResult(Event.At, In);
  if (!Result || keepsEarly(Event, P))
    return;
  Flow = followHandle(Result, In, P);
  Event.Destroyed = OnDestroy::Nothing; // the destructor of such a future
}

} // namespace fanout
