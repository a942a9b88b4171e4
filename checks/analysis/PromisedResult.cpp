#include "checks/analysis/PromisedResult.h"

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/CallModel.h"

using namespace clang;

namespace fanout {

const Expr *promisedResult(const Expr *Spawn, const Body &In) {
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

} // namespace fanout
