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

/// True if the task keeps a promise before it does its work: who waits for the
/// future does not wait for the work.
static bool keepsEarly(const SpawnEvent &Event, const Program &P) {
  static const StringRef Setters[] = {"set_value", "set_exception"};
  return Event.Task &&
         llvm::any_of(Event.Task->expressions(), [&](const Expr *E) {
           std::optional<Call> C = asCall(E);
           const auto *Setter =
               C ? dyn_cast_or_null<CXXMethodDecl>(C->Callee) : nullptr;
           return Setter && Setter->getIdentifier() &&
                  llvm::is_contained(Setters, Setter->getName()) &&
                  Setter->getParent()->getIdentifier() &&
                  Setter->getParent()->getName() == "promise" &&
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
