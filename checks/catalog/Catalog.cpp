#include "checks/catalog/Catalog.h"

#include "checks/catalog/EncodedModels.h"
#include "checks/catalog/RowNames.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace fanout {

using llvm::StringRef;

Catalog::Catalog(std::vector<Library> Models, const EncodedModels *Base)
    : Libraries(std::move(Models)), Base(Base) {
  llvm::StringSet<> Own;
  for (const Library &Model : Libraries)
    for (const FunctionRow &Row : Model.Functions)
      Own.insert(Row.Name);
  auto AddKept = [&](llvm::ArrayRef<const FunctionRow *> Rows, auto &Into) {
    for (const FunctionRow *Row : Rows)
      if (!Own.contains(Row->Name))
        Into.push_back(Row);
  };
  if (Base)
    AddKept(Base->patterns(), Patterns);
  for (const Library &Model : Libraries) {
    for (const FunctionRow &Row : Model.Functions) {
      if (isPattern(Row.Name)) {
        Patterns.push_back(&Row);
        continue;
      }
      StringRef Last = splitName(Row.Name).second;
      auto [Entry, New] = ByIdentifier.try_emplace(Last);
      if (New && Base)
        AddKept(Base->functions(Last), Entry->second);
      Entry->second.push_back(&Row);
    }
    for (const TypeRow &Row : Model.Types) {
      TypeIdentifiers.try_emplace(splitName(Row.Name).second);
      ByTypeName.try_emplace(Row.Name, &Row);
    }
  }
}

llvm::ArrayRef<const FunctionRow *>
Catalog::functions(StringRef Identifier) const {
  auto Found = ByIdentifier.find(Identifier);
  if (Found != ByIdentifier.end())
    return Found->second;
  return Base ? Base->functions(Identifier)
              : llvm::ArrayRef<const FunctionRow *>();
}

const TypeRow *Catalog::type(StringRef QualifiedName) const {
  if (const TypeRow *Own = ByTypeName.lookup(QualifiedName))
    return Own;
  return Base ? Base->type(QualifiedName) : nullptr;
}

bool Catalog::names(const FunctionRow &Row, StringRef Qualified) const {
  return matchesName(Row.Name, Qualified);
}

bool Catalog::mayNameType(StringRef Identifier) const {
  return TypeIdentifiers.contains(Identifier) ||
         (Base && Base->mayNameType(Identifier));
}

/// Drops the rows of `Base` that a row of `Extra` has the name of.
template <class Row>
static void dropReplaced(std::vector<Row> &Base,
                         const std::vector<Row> &Extra) {
  llvm::StringSet<> Replaced;
  for (const Row &New : Extra)
    Replaced.insert(New.Name);
  llvm::erase_if(Base,
                 [&](const Row &Old) { return Replaced.contains(Old.Name); });
}

std::vector<Library> Catalog::merge(std::vector<Library> Base,
                                    std::vector<Library> Extra) {
  for (Library &Model : Extra) {
    for (FunctionRow &Row : Model.Functions)
      Row.Own = true;
    for (TypeRow &Row : Model.Types)
      Row.Own = true;
    for (Library &Old : Base) {
      dropReplaced(Old.Functions, Model.Functions);
      dropReplaced(Old.Types, Model.Types);
    }
    Base.push_back(std::move(Model));
  }
  return Base;
}

} // namespace fanout
