// The rule for programs nobody wrote a product file for: an idle bound, no
// active bound near it, and a context that is certainly a pool of outgoing
// connections.

#include "checks/configuration/ConfigObject.h"
#include "checks/configuration/KeyNames.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace fanout {
namespace {

/// The keys of an object that say something about a pool.
struct Keys {
  std::vector<const ConfigNode *> Idle, WeakIdle, Active, Queue, Requests;
};

void collect(const ConfigNode &Object, const ConfigObject &From, Keys &Found) {
  std::string Parent = normaliseKey(Object.Key);
  for (const ConfigNode *Child : From.Index->values(Object)) {
    switch (From.Index->means(normaliseKey(Child->Key), Parent)) {
    case KeyMeans::Idle:
      Found.Idle.push_back(Child);
      break;
    case KeyMeans::WeakIdle:
      Found.WeakIdle.push_back(Child);
      break;
    case KeyMeans::Active:
      Found.Active.push_back(Child);
      break;
    case KeyMeans::Queue:
      Found.Queue.push_back(Child);
      break;
    case KeyMeans::Requests:
      Found.Requests.push_back(Child);
      break;
    case KeyMeans::Nothing:
      break;
    }
  }
}

/// commons-pool's maxIdle comes with a finite maxTotal, and so does mysql2's;
/// both are written in camel case or, by Spring, with dashes. Programs that
/// write max_idle or MaxIdle hand it to pools without a default bound.
bool isCertainWeakIdle(llvm::StringRef Key) {
  return Key.contains('_') || llvm::isUpper(Key.front());
}

bool isUnlimited(const ConfigNode &Value, bool HasIdle) {
  if (isUnlimitedWord(Value))
    return true;
  if (Value.Kind == ConfigKind::Null)
    return HasIdle;
  if (Value.Kind != ConfigKind::Integer)
    return false;
  return Value.Number == -1 ||
         (Value.Number == 0 &&
          (HasIdle || zeroIsUnlimited(normaliseKey(Value.Key))));
}

/// A number that bounds, or a value that is filled in later.
bool bounds(const ConfigNode &Value, bool HasIdle) {
  return !isUnlimited(Value, HasIdle) && Value.Kind != ConfigKind::Boolean &&
         Value.Kind != ConfigKind::Null;
}

/// The nearest name that says client or server decides; the file's name is the
/// last.
bool isPoolPlace(const ConfigObject &Object) {
  for (const std::string &Part : llvm::reverse(Object.Path)) {
    if (isServerContext(Part))
      return false;
    if (isPoolContext(Part) || isAddressKey(Part))
      return true;
  }
  bool Listens = false;
  for (const ConfigNode &Child : Object.Node->Children) {
    std::string Key = normaliseKey(Child.Key);
    if (isAddressKey(Key))
      return true;
    Listens |= llvm::StringRef(Key).starts_with("listen") || Key == "bind" ||
               Key == "port";
  }
  if (Listens)
    return false;
  return isPoolContext(normaliseKey(llvm::sys::path::stem(Object.FileName)));
}

/// Keys of objects beside, above and below: a bound there is a bound.
void collectAround(const ConfigObject &Object, Keys &Found) {
  for (const ConfigNode &Child : Object.Node->Children)
    if (Child.Kind == ConfigKind::Mapping)
      collect(Child, Object, Found);
  if (Object.Ancestors.empty() ||
      Object.Ancestors.back()->Kind == ConfigKind::Sequence)
    return;
  const ConfigNode &Parent = *Object.Ancestors.back();
  collect(Parent, Object, Found);
  constexpr llvm::StringLiteral Siblings[] = {
      "tcp",  "limits",         "limit",         "pool",
      "http", "maxconnections", "connectionpool"};
  for (llvm::StringRef Name : Siblings)
    for (const ConfigNode *Child :
         Object.Index->childrenNamed(Parent, Name.str()))
      if (Child != Object.Node && Child->Kind == ConfigKind::Mapping)
        collect(*Child, Object, Found);
}

/// Keys of a schema, and values that are examples of one.
bool isInSchema(const ConfigObject &Object) {
  auto Has = [&](llvm::StringRef Key) {
    return llvm::is_contained(Object.Path, Key.str());
  };
  bool Example = Has("default") || Has("example") || Has("examples");
  bool Schema =
      Has("properties") || Has("definitions") || Has("schemas") || Has("defs");
  return Has("openapiv3schema") || (Example && Schema);
}

bool scopeIsInKey(llvm::StringRef Normalised) {
  return Normalised.contains("perhost") || Normalised.contains("perroute") ||
         Normalised.contains("perserver") || Normalised.contains("upstream");
}

/// Unlimited on its own, without an idle bound beside it: only where it is
/// certain.
const ConfigNode *explicitlyUnlimited(const Keys &Own) {
  if (Own.Active.size() != 1 || !isUnlimited(*Own.Active[0], false))
    return nullptr;
  std::string Key = normaliseKey(Own.Active[0]->Key);
  return Key == "pool" || Key == "connections" ? nullptr : Own.Active[0];
}

} // namespace

std::optional<PoolClaim> askGeneric(const ConfigObject &Object) {
  Keys Own;
  collect(*Object.Node, Object, Own);
  if (llvm::none_of(
          Own.WeakIdle,
          [](const ConfigNode *Key) { return !isCertainWeakIdle(Key->Key); }) ||
      !Own.Active.empty())
    llvm::append_range(Own.Idle, Own.WeakIdle);
  llvm::erase_if(Own.Idle,
                 [](const ConfigNode *Key) { return !isCount(*Key); });
  if ((Own.Idle.empty() && Own.Active.empty()) || isInSchema(Object))
    return std::nullopt;

  PoolClaim Claim;
  Claim.Object = Object.Node;
  if (Own.Idle.empty()) {
    Claim.Active = explicitlyUnlimited(Own);
    if (!Claim.Active)
      return std::nullopt;
  } else {
    Claim.Idle = Own.Idle.front();
  }
  Keys Around = Own;
  collectAround(Object, Around);
  auto Bounds = [&](const ConfigNode *Key) { return bounds(*Key, Claim.Idle); };
  if (llvm::any_of(Around.Active, Bounds) ||
      llvm::any_of(Around.Requests,
                   [](const ConfigNode *Key) { return isCount(*Key); }))
    return std::nullopt;
  if (!isPoolPlace(Object) &&
      !(Claim.Idle && scopeIsInKey(normaliseKey(Claim.Idle->Key))))
    return std::nullopt;
  for (const ConfigNode *Key : Around.Active)
    if (!Claim.Active && isUnlimited(*Key, Claim.Idle))
      Claim.Active = Key;
  for (const ConfigNode *Key : Own.Queue)
    if (isCount(*Key))
      Claim.Queue = Key;
  Claim.Section = sectionOf(Object);
  return Claim;
}

} // namespace fanout
