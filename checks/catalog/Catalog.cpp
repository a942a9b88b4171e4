#include "checks/catalog/Catalog.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

namespace fanout {

using llvm::StringRef;

/// `a::b::f` -> {`a::b`, `f`}. The last part of a call operator or a conversion
/// has no `::` worth splitting at.
static std::pair<StringRef, StringRef> splitName(StringRef Name) {
  size_t Operator = Name.rfind("::operator");
  if (Operator != StringRef::npos)
    return {Name.take_front(Operator), Name.drop_front(Operator + 2)};
  size_t At = Name.rfind("::");
  return At == StringRef::npos
             ? std::pair(StringRef(), Name)
             : std::pair(Name.take_front(At), Name.drop_front(At + 2));
}

static bool isPattern(StringRef Name) {
  if (Name.contains("operator"))
    return Name.starts_with("*::");
  return Name.starts_with("*::") || splitName(Name).second.contains('*');
}

static bool matchesLastPart(StringRef Pattern, StringRef Last) {
  if (Pattern.consume_front("*"))
    return Last.ends_with(Pattern);
  if (Pattern.consume_back("*"))
    return Last.starts_with(Pattern);
  return Pattern == Last;
}

static bool sameName(StringRef Pattern, StringRef Qualified) {
  if (Pattern == Qualified)
    return true;
  if (!isPattern(Pattern))
    return false;
  auto [PatternScope, PatternLast] = splitName(Pattern);
  auto [Scope, Last] = splitName(Qualified);
  if (!matchesLastPart(PatternLast, Last))
    return false;
  if (PatternScope == "*")
    return true;
  if (!PatternScope.consume_front("*::"))
    return PatternScope == Scope;
  return Scope == PatternScope ||
         (Scope.consume_back(PatternScope) && Scope.ends_with("::"));
}

Catalog::Catalog(std::vector<Library> Models) : Libraries(std::move(Models)) {
  for (const Library &Model : Libraries) {
    for (const FunctionRow &Row : Model.Functions) {
      StringRef Last = splitName(Row.Name).second;
      if (isPattern(Row.Name))
        Patterns.push_back(&Row);
      else
        ByIdentifier[Last].push_back(&Row);
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
  if (Found == ByIdentifier.end())
    return {};
  return Found->second;
}

const TypeRow *Catalog::type(StringRef QualifiedName) const {
  return ByTypeName.lookup(QualifiedName);
}

bool Catalog::names(const FunctionRow &Row, StringRef Qualified) const {
  return sameName(Row.Name, Qualified);
}

bool Catalog::mayNameType(StringRef Identifier) const {
  return TypeIdentifiers.contains(Identifier);
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
