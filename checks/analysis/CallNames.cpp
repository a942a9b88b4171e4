// Which rows have the name of a function. See CallModel.h.

#include "checks/analysis/CallModel.h"

#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

const std::string &CallModel::name(const NamedDecl *Decl) const {
  auto [Entry, New] =
      Names.try_emplace(cast<NamedDecl>(Decl->getCanonicalDecl()));
  if (New)
    Entry->second = qualifiedName(Decl);
  return Entry->second;
}

const SmallVector<const CXXRecordDecl *, 4> &
CallModel::family(const CXXRecordDecl *Record) const {
  Record = Record->getCanonicalDecl();
  auto Known = Families.find(Record);
  if (Known != Families.end())
    return Known->second;
  SmallVector<const CXXRecordDecl *, 4> All{Record};
  for (unsigned I = 0; I < All.size() && All.size() < 64; ++I) {
    if (!All[I]->hasDefinition())
      continue;
    for (const CXXBaseSpecifier &Base : All[I]->getDefinition()->bases())
      if (const CXXRecordDecl *Parent = Base.getType()->getAsCXXRecordDecl())
        All.push_back(Parent->getCanonicalDecl());
  }
  return Families[Record] = std::move(All);
}

static bool globMatches(StringRef Pattern, StringRef Text) {
  if (Pattern.consume_front("*"))
    return Text.ends_with(Pattern);
  if (Pattern.consume_back("*"))
    return Text.starts_with(Pattern);
  return Pattern == Text;
}

bool declares(const CXXRecordDecl *Record,
              const std::vector<std::string> &Members) {
  const CXXRecordDecl *Definition = Record->getDefinition();
  return llvm::all_of(Members, [&](const std::string &Wanted) {
    return Definition && llvm::any_of(Definition->decls(), [&](const Decl *D) {
             const auto *Named = dyn_cast<NamedDecl>(D);
             return Named && Named->getDeclName().isIdentifier() &&
                    Named->getName() == Wanted;
           });
  });
}

/// True if the function may be one of a C library: a static one in the file
/// itself or one with C++ linkage is the user's, whatever its name.
bool CallModel::isCFunction(const FunctionDecl *Function) const {
  bool Overload = // of the C++ headers: const char *strstr(const char *, …)
      Context.getSourceManager().isInSystemHeader(Function->getLocation()) &&
      Function->getDeclContext()->getRedeclContext()->isTranslationUnit();
  return Function->isExternC() || Overload ||
         (!Function->isExternallyVisible() &&
          !Context.getSourceManager().isInMainFile(Function->getLocation()));
}

bool CallModel::isName(const FunctionRow &Row, const FunctionDecl *Callee,
                       const CXXRecordDecl *Static) const {
  const std::string &Own = name(Callee);
  if (Row.CFunction && !isCFunction(Callee))
    return false;
  if (Models.names(Row, Own)) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
    return !Method || declares(Method->getParent(), Row.Members);
  }
  auto [RowScope, RowLast] = StringRef(Row.Name).rsplit("::");
  bool Glob = RowLast.contains('*');
  const auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (Glob && !Method)
    return StringRef(Own).rsplit("::").first == RowScope &&
           globMatches(RowLast, StringRef(Own).rsplit("::").second);
  if (!Method || isa<CXXConstructorDecl>(Method))
    return false;
  std::string Last = Method->getDeclName().getAsString();
  if (!globMatches(RowLast, Last))
    return false;
  auto InFamily = [&](const CXXRecordDecl *Record) {
    return llvm::any_of(family(Record), [&](const CXXRecordDecl *Member) {
      return Models.names(Row, name(Member) +
                                   "::" + (Glob ? RowLast.str() : Last)) &&
             declares(Member, Row.Members);
    });
  };
  return InFamily(Method->getParent()) || (Static && InFamily(Static));
}

/// What the last part of a row's name has to be.
static std::string lastPart(const FunctionDecl *Callee) {
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Callee))
    return Constructor->getParent()->getName().str();
  return Callee->getDeclName().getAsString();
}

const CallModel::Named &CallModel::named(const FunctionDecl *Callee,
                                         const CXXRecordDecl *Static) const {
  auto [Entry, New] = ByCallee.try_emplace({Callee, Static});
  if (!New)
    return Entry->second;
  auto Collect = [&](ArrayRef<const FunctionRow *> From, auto &Into) {
    for (const FunctionRow *Row : From)
      if (isName(*Row, Callee, Static))
        Into.push_back(Row);
  };
  Named &Found = Entry->second;
  Collect(Models.functions(lastPart(Callee)), Found.Exact);
  Collect(Models.patterns(), Found.Patterns);
  return Found;
}

} // namespace fanout
