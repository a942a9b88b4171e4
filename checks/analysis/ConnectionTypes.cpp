#include "checks/analysis/ConnectionTypes.h"

#include "checks/analysis/Source.h"

using namespace clang;

namespace fanout {

static const RecordDecl *canonical(const RecordDecl *Record) {
  return cast<RecordDecl>(Record->getCanonicalDecl());
}

static void addRecords(QualType Type, Records &Found, unsigned Depth) {
  Type = Type.getNonReferenceType().getCanonicalType();
  while (Type->isPointerType() || Type->isArrayType())
    Type = Type->isPointerType()
               ? Type->getPointeeType().getCanonicalType()
               : QualType(Type->getPointeeOrArrayElementType(), 0);
  const RecordDecl *Record = Type->getAsRecordDecl();
  if (!Record || Depth > 4)
    return;
  const auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Record->isInStdNamespace()) // a container is not what it holds
    Found.push_back(canonical(Record));
  if (!Special)
    return;
  for (const TemplateArgument &Arg : Special->getTemplateArgs().asArray())
    if (Arg.getKind() == TemplateArgument::Type)
      addRecords(Arg.getAsType(), Found, Depth + 1);
}

Records recordsIn(QualType Type) {
  Records Found;
  addRecords(Type, Found, 0);
  return Found;
}

bool holds(QualType Type, StringRef Name) {
  return llvm::any_of(recordsIn(Type), [&](const RecordDecl *Record) {
    const auto *Class = dyn_cast<CXXRecordDecl>(Record);
    Class = Class ? Class->getDefinition() : nullptr;
    return qualifiedName(Record) == Name ||
           (Class && !Class->forallBases([&](const CXXRecordDecl *Base) {
             return qualifiedName(Base) != Name;
           }));
  });
}

ConnectionTypes::ConnectionTypes(const Summaries &All,
                                 const PoolCatalog &Models)
    : Models(Models) {
  for (const auto &In : All.program().bodies()) {
    const auto *Method = dyn_cast<CXXMethodDecl>(In->function());
    if (!Method)
      continue;
    for (const TaskAction &Action : All.of(In.get()).Actions)
      if (Action.What == TaskAction::OpensConnection)
        Opens.try_emplace(canonical(Method->getParent()), Action.Name + "()");
  }
}

std::string ConnectionTypes::why(QualType Type, bool Pointed) const {
  for (const RecordDecl *Record : recordsIn(Type))
    if (std::string Why = why(Record, Pointed, 0); !Why.empty())
      return Why;
  return "";
}

/// True for a member that does not hold what its type names.
static bool pointsOnly(QualType Type) {
  Type = Type.getCanonicalType();
  const auto *Holder = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  return Type->isPointerType() || Type->isReferenceType() ||
         (Holder && Holder->isInStdNamespace() && Holder->getIdentifier() &&
          Holder->getName().ends_with("_ptr"));
}

std::string ConnectionTypes::why(const RecordDecl *Record, bool Pointed,
                                 unsigned Depth) const {
  std::string Name = qualifiedName(Record);
  if (Models.isConnection(Name))
    return Name;
  if (auto Found = Opens.find(canonical(Record)); Found != Opens.end())
    return Found->second;
  Record = Record->getDefinition();
  if (!Record || Depth > 2)
    return "";
  for (const FieldDecl *Field : Record->fields())
    if (Pointed || !pointsOnly(Field->getType()))
      for (const RecordDecl *Held : recordsIn(Field->getType()))
        if (Held != canonical(Record))
          if (std::string Why = why(Held, Pointed, Depth + 1); !Why.empty())
            return Why;
  return "";
}

} // namespace fanout
