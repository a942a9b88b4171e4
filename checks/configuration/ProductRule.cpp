// What a product's data says about an object that belongs to it.

#include "checks/configuration/ConfigObject.h"
#include "checks/configuration/KeyNames.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/GlobPattern.h"

namespace fanout {
namespace {

bool matchesAnyGlob(llvm::ArrayRef<std::string> Globs, llvm::StringRef Text) {
  return llvm::any_of(Globs, [&](llvm::StringRef Glob) {
    auto Pattern = llvm::GlobPattern::create(Glob);
    if (!Pattern) {
      llvm::consumeError(Pattern.takeError());
      return false;
    }
    return Pattern->match(Text);
  });
}

/// The child that the key's path leads to, or null.
const ConfigNode *descend(const ConfigNode &From, const BoundKey &Key) {
  const ConfigNode *Node = &From;
  for (const std::string &Part : Key.Path)
    if (!(Node = Node->child(Part)))
      return nullptr;
  return Node->child(Key.Normalised);
}

/// The objects that the keys of `Object` come from, the nearest first.
std::vector<const ConfigNode *> sources(const Product &Product,
                                        const ConfigObject &Object) {
  std::vector<const ConfigNode *> Result{Object.Node};
  if (Product.Inherits.empty())
    return Result;
  auto Add = [&](const ConfigNode &Section) {
    for (const ConfigNode *Child :
         Object.Index->childrenNamed(Section, Product.Inherits))
      if (Child != Object.Node)
        Result.push_back(Child);
  };
  if (const ConfigNode *Parent = Object.parent())
    Add(*Parent);
  constexpr size_t Enough = 64; // nobody has so many, and each server asks all
  for (const ConfigNode *Section : llvm::reverse(
           Object.Index->childrenNamed(Object.document(), "defaults")))
    if (Result.size() < Enough)
      Add(*Section);
  return Result;
}

const ConfigNode *find(llvm::ArrayRef<const ConfigNode *> Sources,
                       const BoundKey &Key) {
  for (const ConfigNode *Source : Sources)
    if (const ConfigNode *Found = descend(*Source, Key))
      return Found;
  return nullptr;
}

enum class Bound { Absent, Unlimited, Set };

Bound boundBy(const ConfigNode &Value, const BoundKey &Key) {
  switch (Value.Kind) {
  case ConfigKind::Integer:
    if (isUnlimitedWord(Value) ||
        llvm::is_contained(Key.Unlimited, Value.Number) ||
        (Key.NegativeUnlimited && Value.Number < 0))
      return Bound::Unlimited;
    return Bound::Set;
  case ConfigKind::Null:
    return Key.NullUnlimited ? Bound::Unlimited : Bound::Absent;
  case ConfigKind::Boolean: {
    bool True = llvm::StringRef(Value.Text).equals_insensitive("true") ||
                llvm::StringRef(Value.Text).equals_insensitive("yes") ||
                llvm::StringRef(Value.Text).equals_insensitive("on");
    return !True && Key.FalseUnlimited ? Bound::Unlimited : Bound::Set;
  }
  case ConfigKind::String:
    return isUnlimitedWord(Value) ? Bound::Unlimited : Bound::Set;
  case ConfigKind::Templated:
    return Bound::Set;
  case ConfigKind::Mapping:
  case ConfigKind::Sequence:
    return Bound::Absent; // a schema of the key, not its value
  }
  return Bound::Absent;
}

bool isSetIdle(const ConfigNode &Value, const BoundKey &Key) {
  if (!Key.Switch)
    return isCount(Value);
  llvm::StringRef Text = Value.Text;
  return Text.equals_insensitive("true") || Text.equals_insensitive("yes") ||
         Text.equals_insensitive("on") || Text == "1";
}

/// Decides on the active keys in one list of sources; fills the claim.
Bound activeBound(const Product &Product,
                  llvm::ArrayRef<const ConfigNode *> Sources,
                  PoolClaim &Claim) {
  bool AnySet = false;
  for (const BoundKey &Key : Product.Active) {
    const ConfigNode *Value = find(Sources, Key);
    Bound Here = Value ? boundBy(*Value, Key) : Bound::Absent;
    AnySet |= Here == Bound::Set;
    if (Here != Bound::Unlimited ||
        (Claim.ActiveKey && Claim.ActiveKey->Decisive))
      continue;
    if (!Claim.Active || Key.Decisive) {
      Claim.Active = Value;
      Claim.ActiveKey = &Key;
    }
  }
  if (Claim.ActiveKey && Claim.ActiveKey->Decisive)
    return Bound::Unlimited;
  if (AnySet)
    return Bound::Set;
  return Claim.Active ? Bound::Unlimited : Bound::Absent;
}

/// nginx: the bound is on each server of the upstream; all must have one.
Bound boundOfEach(const Product &Product, const ConfigObject &Object,
                  PoolClaim &Claim) {
  bool Any = false;
  for (const ConfigNode &Child : Object.Node->Children) {
    if (normaliseKey(Child.Key) != Product.Each)
      continue;
    Any = true;
    Bound Here = activeBound(Product, {&Child}, Claim);
    if (Here == Bound::Set)
      continue;
    Claim.Unbounded = &Child;
    return Here;
  }
  return Any ? Bound::Absent : Bound::Set; // none: they come from elsewhere
}

/// A bound on the work in flight bounds the connections that it uses.
bool boundsRequests(const ConfigObject &Object) {
  return llvm::any_of(Object.Node->Children, [&](const ConfigNode &Child) {
    return isCount(Child) && Object.Index->means(normaliseKey(Child.Key), "") ==
                                 KeyMeans::Requests;
  });
}

bool isMine(const Product &Product, const ConfigObject &Object) {
  if (!Product.Formats.empty() &&
      !llvm::is_contained(Product.Formats, Object.Format))
    return false;
  if (!Product.Files.empty() && !matchesAnyGlob(Product.Files, Object.FileName))
    return false;
  if (!Product.Values.empty() &&
      !matchesAnyGlob(Product.Values, Object.Node->Text))
    return false;
  bool Path =
      llvm::any_of(Product.Where, [&](const std::vector<std::string> &Glob) {
        return matchesPath(Glob, Object.Path);
      });
  return Path && llvm::all_of(Product.Needs, [&](const std::string &Key) {
           return Object.Node->child(Key) != nullptr;
         });
}

bool hasAnyKey(const Product &Product,
               llvm::ArrayRef<const ConfigNode *> Sources) {
  auto Has = [&](const BoundKey &Key) { return find(Sources, Key) != nullptr; };
  return llvm::any_of(Product.Idle, Has) || llvm::any_of(Product.Active, Has);
}

} // namespace

ProductSays askProduct(const Product &Product, const ConfigObject &Object,
                       PoolClaim &Claim) {
  if (!isMine(Product, Object))
    return ProductSays::NotMine;
  auto Sources = sources(Product, Object);
  if (!hasAnyKey(Product, Sources))
    return ProductSays::NotMine;
  Claim.Of = &Product;
  Claim.Object = Object.Node;
  Claim.Section = sectionOf(Object);
  for (const BoundKey &Key : Product.Idle)
    if (const ConfigNode *Value = find(Sources, Key))
      if (isSetIdle(*Value, Key) && !Claim.Idle) {
        Claim.Idle = Value;
        Claim.IdleKey = &Key;
      }
  Bound Active = Product.Each.empty() ? activeBound(Product, Sources, Claim)
                                      : boundOfEach(Product, Object, Claim);
  for (const BoundKey &Key : Product.Queue)
    if (const ConfigNode *Value = find(Sources, Key))
      if (isCount(*Value))
        Claim.Queue = Value;
  bool WorkIsBounded = !Claim.Active && boundsRequests(Object);
  if (Active == Bound::Set || WorkIsBounded ||
      llvm::any_of(Product.Elsewhere, [&](const std::string &Key) {
        return Object.Index->hasKey(Key);
      }))
    return ProductSays::Silent;
  bool Speaks =
      Active == Bound::Unlimited || (Claim.Idle && !Product.BoundedByDefault);
  if (!Product.Each.empty())
    Speaks = Claim.Unbounded && (Claim.Idle || Claim.Active);
  return Speaks ? ProductSays::Claim : ProductSays::Silent;
}

} // namespace fanout
