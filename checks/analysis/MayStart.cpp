#include "checks/analysis/MayStart.h"

#include "checks/analysis/Spawns.h"
#include "checks/analysis/Suspensions.h"

using namespace clang;

namespace fanout {

static bool mayStart(const FunctionRow &Row) {
  switch (Row.Means) {
  case Role::Spawn:
  case Role::RangeFanout:
  case Role::BoundedFanout:
  case Role::Open:
    return true;
  default:
    return false;
  }
}

/// `threads.emplace_back(f)`, make_unique<std::thread>(f): what is made in
/// place is what the container or the pointer holds.
static bool mayMakeHandle(const Call &C, const CallModel &Model) {
  if (!C.Callee || !C.Callee->getIdentifier())
    return false;
  StringRef Name = C.Callee->getName();
  const Expr *Holder = Name == "make_unique" || Name == "make_shared" ? C.Site
                       : Name.starts_with("emplace")                  ? C.Object
                                                                      : nullptr;
  const TypeRow *Row =
      Holder ? Model.element(stripped(Holder)->getType()) : nullptr;
  return Row && Row->Starts != Work::None;
}

static bool mayStartCoroutine(const Call &C, const CallModel &Model) {
  return isResume(C) || (C.Callee && !isa<CXXConstructorDecl>(C.Callee) &&
                         !C.Callee->isInStdNamespace() &&
                         isEagerCoroutine(C.Site->getType(), Model));
}

bool mayStartWork(const Summaries &All) {
  const Program &P = All.program();
  if (!All.queues().empty() || P.context().getLangOpts().OpenMP)
    return true;
  const CallModel &Model = P.model();
  const bool Cxx = P.context().getLangOpts().CPlusPlus;
  auto MayStart = [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C)
      return false;
    if (const FunctionRow *Row = Model.row(*C); Row && mayStart(*Row))
      return true;
    return Cxx && (mayMakeHandle(*C, Model) || mayStartCoroutine(*C, Model));
  };
  return llvm::any_of(P.bodies(), [&](const std::unique_ptr<Body> &In) {
    return In->tooLarge() || llvm::any_of(In->expressions(), MayStart);
  });
}

} // namespace fanout
