// Limits that a library's object gets by a call: curl_multi_setopt(multi, …).
// See Limits.h.

#include "checks/analysis/Limits.h"

#include "checks/analysis/FirstValues.h"

using namespace clang;

namespace fanout {

/// The only call in the bodies that sets the limit of an object.
static std::optional<Operation>
setOnce(llvm::function_ref<bool(const AccessPath &)> IsObject,
        ArrayRef<const Body *> Bodies, const CallModel &Model) {
  std::optional<Operation> Found;
  for (const Body *User : Bodies)
    for (const Expr *E : User->expressions()) {
      const FunctionRow *Row = Model.row(E);
      std::optional<Call> C =
          Row && Row->Means == Role::Configure ? asCall(E) : std::nullopt;
      if (!C)
        continue;
      const Expr *On = C->at(Row->Object);
      AccessPath Object = accessPath(On ? On : C->Object);
      if (!IsObject(Object))
        continue;
      if (Found)
        return std::nullopt; // one of several
      Found.emplace();
      Found->Means = Role::Configure;
      Found->At = E;
      Found->Row = Row;
      Found->Object = Object;
      Found->Limit = C->at(Row->Limit);
      Found->LimitIn = User;
    }
  return Found;
}

/// The call that sets the limit in the function that makes the object:
/// `CURLM *m = curl_multi_init(); curl_multi_setopt(m, …); return m;`.
static std::optional<Operation> setByMaker(const AccessPath &Object,
                                           const Program &P) {
  const auto *Variable = dyn_cast<VarDecl>(Object.Root);
  const Expr *Init =
      Variable && Object.Steps.empty() ? firstValue(Variable) : nullptr;
  std::optional<Call> Made = Init ? asCall(stripped(Init)) : std::nullopt;
  const Body *Maker = Made ? P.body(Made->Callee) : nullptr;
  if (!Maker || Maker->returned().size() != 1)
    return std::nullopt;
  AccessPath Result = accessPath(Maker->returned().front());
  auto IsResult = [&](const AccessPath &Object) { return Object == Result; };
  return Result && Result.Steps.empty() ? setOnce(IsResult, {Maker}, P.model())
                                        : std::nullopt;
}

/// The call that sets the limit of what every object of the type keeps there:
/// it stands in the only function that makes it.
static std::optional<Operation> setForAll(const FieldDecl *Field,
                                          const Program &P) {
  auto Users = P.users(Field);
  auto IsField = [&](const AccessPath &Object) {
    return !Object.Steps.empty() && Object.last() == Field;
  };
  std::optional<Operation> Set = setOnce(IsField, Users, P.model());
  if (!Set)
    return std::nullopt;
  for (const Body *User : Users)
    for (const Expr *E : User->expressions()) {
      const auto *Makes = dyn_cast<BinaryOperator>(E);
      if (Makes && Makes->getOpcode() == BO_Assign && User != Set->LimitIn &&
          accessPath(Makes->getLHS()).last() == Field &&
          !isNullPointer(Makes->getRHS(), P.context()))
        return std::nullopt;
    }
  return Set;
}

std::optional<Operation>
LimitFinder::configuration(const AccessPath &Object) const {
  if (!Object)
    return std::nullopt;
  for (const Operation &Op : llvm::reverse(Operations)) // the last one holds
    if (Op.Means == Role::Configure && Op.Row && Op.Object == Object)
      return Op;
  if (const auto *Member = dyn_cast<FieldDecl>(Object.Root))
    return setOnce([&](const AccessPath &Other) { return Other == Object; },
                   P.users(Member), P.model());
  std::optional<Operation> Set = setByMaker(Object, P);
  const auto *Field = dyn_cast_or_null<FieldDecl>(Object.last());
  if (!Set && Field && isa<ParmVarDecl>(Object.Root))
    Set = setForAll(Field, P);
  if (Set)
    Set->Object = Object;
  return Set;
}

} // namespace fanout
