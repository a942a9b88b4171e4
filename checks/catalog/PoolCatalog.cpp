#include "checks/catalog/PoolCatalog.h"

using namespace llvm;

namespace fanout {

PoolCatalog::PoolCatalog(std::vector<PoolLibrary> Read)
    : Libraries(std::move(Read)) {
  for (const PoolLibrary &Library : Libraries) {
    for (const std::string &Type : Library.Connections)
      Connections.insert(Type);
    Take.insert(Library.Take.begin(), Library.Take.end());
    Put.insert(Library.Put.begin(), Library.Put.end());
    Size.insert(Library.Size.begin(), Library.Size.end());
    for (const PoolRow &Pool : Library.Pools)
      index(Pool);
  }
}

void PoolCatalog::index(const PoolRow &Pool) {
  for (const KnobRow &Knob : Pool.Knobs)
    if (Knob.Key.empty())
      add({Knob.Function + Knob.Field + Knob.Variable, &Pool, &Knob});
  for (const TextRow &Text : Pool.Texts)
    add({Text.Function, &Pool, nullptr, &Text});
  for (const std::string &Name : Pool.Created)
    add({Name, &Pool});
  for (const std::string &Name : Pool.Fed)
    add({Name, &Pool, nullptr, nullptr, /*Feeds=*/true});
  if (!Pool.Base.empty())
    Bases[Pool.Base] = &Pool;
}

void PoolCatalog::add(PoolName Name) {
  StringRef Qualified = Name.Qualified;
  size_t At = Qualified.rfind("::");
  StringRef Last =
      At == StringRef::npos ? Qualified : Qualified.drop_front(At + 2);
  ByIdentifier[Last].push_back(std::move(Name));
}

ArrayRef<PoolName> PoolCatalog::names(StringRef Identifier) const {
  auto Found = ByIdentifier.find(Identifier);
  return Found == ByIdentifier.end() ? ArrayRef<PoolName>() : Found->second;
}

const PoolRow *PoolCatalog::base(StringRef QualifiedName) const {
  return Bases.lookup(QualifiedName);
}

} // namespace fanout
