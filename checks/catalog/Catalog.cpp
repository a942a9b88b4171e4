#include "checks/catalog/Catalog.h"

#include "llvm/ADT/STLExtras.h"

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

/// `Name` in the other spellings that `Model` knows.
static llvm::SmallVector<std::string, 1> otherSpellings(const Library &Model,
                                                        StringRef Name) {
  llvm::SmallVector<std::string, 1> Result;
  for (const auto &[From, To] : Model.Namespaces) {
    StringRef Rest = Name;
    if (Rest.consume_front(From) && Rest.starts_with("::"))
      Result.push_back(To + Rest.str());
  }
  return Result;
}

static bool matchesLastPart(StringRef Pattern, StringRef Last) {
  if (Pattern.consume_front("*"))
    return Last.ends_with(Pattern);
  if (Pattern.consume_back("*"))
    return Last.starts_with(Pattern);
  return Pattern == Last;
}

static bool matches(StringRef Pattern, StringRef Qualified) {
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
      if (auto Others = otherSpellings(Model, Row.Name); !Others.empty())
        Spellings.try_emplace(Row.Name, std::move(Others));
      StringRef Last = splitName(Row.Name).second;
      if (isPattern(Row.Name))
        Patterns.push_back(&Row);
      else
        ByIdentifier[Last].push_back(&Row);
    }
    for (const TypeRow &Row : Model.Types) {
      TypeIdentifiers.try_emplace(splitName(Row.Name).second);
      ByTypeName.try_emplace(Row.Name, &Row);
      for (const std::string &Other : otherSpellings(Model, Row.Name))
        ByTypeName.try_emplace(Other, &Row);
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
  if (matches(Row.Name, Qualified))
    return true;
  auto Others = Spellings.find(Row.Name);
  return Others != Spellings.end() &&
         llvm::any_of(Others->second, [&](const std::string &Other) {
           return matches(Other, Qualified);
         });
}

bool Catalog::mayNameType(StringRef Identifier) const {
  return TypeIdentifiers.contains(Identifier);
}

/// Drops the rows of `Base` that a row of `Extra` has the name of.
static void dropReplaced(std::vector<Library> &Base, const Library &Extra) {
  for (Library &Model : Base) {
    auto Replaced = [&](const auto &Rows) {
      return [&](const auto &Old) {
        auto Others = otherSpellings(Model, Old.Name);
        return llvm::any_of(Rows, [&](const auto &New) {
          return New.Name == Old.Name || llvm::is_contained(Others, New.Name);
        });
      };
    };
    llvm::erase_if(Model.Functions, Replaced(Extra.Functions));
    llvm::erase_if(Model.Types, Replaced(Extra.Types));
  }
}

std::vector<Library> Catalog::merge(std::vector<Library> Base,
                                    std::vector<Library> Extra) {
  for (Library &Model : Extra) {
    dropReplaced(Base, Model);
    Base.push_back(std::move(Model));
  }
  return Base;
}

} // namespace fanout
