// Work that is let go: nothing waits for it. See Limits.h.

#include "checks/analysis/Limits.h"

using namespace clang;

namespace fanout {

bool LimitFinder::isLetGo(const HandleFlow &Flow) const {
  return Flow.Detached ||
         llvm::any_of(Flow.Holders,
                      [&](const AccessPath &Held) { return isDetached(Held); });
}

/// True if work in this holder is let go somewhere: then its destructor has
/// nothing left to wait for.
bool LimitFinder::isDetached(const AccessPath &Held) const {
  if (!Detached) {
    Detached.emplace();
    for (const Operation &Op : Operations)
      if (Op.Means == Role::Detach)
        Detached->push_back(Op.Object);
  }
  return llvm::any_of(*Detached, [&](const AccessPath &Object) {
    return sameWork(Object, Held);
  });
}

/// True if one of a collection is joined and the others are let go in a loop.
static bool letsOthersGo(const Operation &Join, const Operation &LetGo,
                         const Body &In) {
  return LetGo.Means == Role::Detach && sameWork(LetGo.Object, Join.Object) &&
         StringRef(LetGo.Object.Steps).ends_with("[]") &&
         In.loops(LetGo.At).size() > In.loops(Join.At).size();
}

/// True if a join, here or in the function that is called for it, settles only
/// one of several: `batch.front().join(); for (…) batch[i].detach();`
bool LimitFinder::isOfOneOnly(const Operation &Join) const {
  auto Among = [&](ArrayRef<Operation> All, const Operation &One,
                   const Body &Code) {
    return llvm::any_of(
        All, [&](const Operation &Op) { return letsOthersGo(One, Op, Code); });
  };
  std::optional<Call> C = asCall(Join.At);
  const Body *Helper = C ? P.body(C->Callee) : nullptr;
  if (!Helper)
    return Among(Operations, Join, In);
  const std::vector<Operation> &Inner = All.of(Helper).Operations;
  return llvm::any_of(Inner, [&](const Operation &Op) {
    return Op.Means == Role::Join && Among(Inner, Op, *Helper);
  });
}

} // namespace fanout
