// The code of objects that are made first and started later. See Spawns.h.

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/FirstValues.h"
#include "checks/analysis/Spawns.h"

using namespace clang;

namespace fanout {

/// The code that the object was made from, as by QThread::create(f), or its own
/// run().
const Body *SpawnFinder::taskOf(const Expr *Object) const {
  const auto *Variable = dyn_cast_or_null<VarDecl>(accessPath(Object).Root);
  const Expr *Init = Variable && firstValue(Variable)
                         ? stripped(firstValue(Variable))
                         : nullptr;
  std::optional<Call> Made = Init ? asCall(Init) : std::nullopt;
  if (Made)
    for (const Expr *Arg : Made->Args)
      if (const Body *Found = P.callable(Arg))
        return Found;
  QualType Type = stripped(Object)->getType();
  const CXXRecordDecl *Record = Type->isPointerType()
                                    ? Type->getPointeeCXXRecordDecl()
                                    : Type->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return nullptr;
  for (const CXXMethodDecl *Method : Record->getDefinition()->methods())
    if (Method->isVirtual() && Method->getIdentifier() &&
        Method->getName() == "run" && Method->param_empty())
      return P.body(Method);
  return nullptr;
}

} // namespace fanout
