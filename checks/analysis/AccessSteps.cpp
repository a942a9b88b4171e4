// The members and elements that a path leads through. See AccessPath.h.

#include "checks/analysis/AccessPath.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostSteps = 40;

AccessPath AccessPath::container() const {
  AccessPath Result = *this;
  while (StringRef(Result.Steps).ends_with("[]"))
    Result.Steps.resize(Result.Steps.size() - 2);
  return Result;
}

/// The class of what a pointer, a reference, an owner or a collection leads to.
static const RecordDecl *leadsTo(QualType Type) {
  for (unsigned I = 0; I < MostSteps; ++I) {
    Type = Type.getNonReferenceType();
    if (Type->isAnyPointerType()) {
      Type = Type->getPointeeType();
      continue;
    }
    if (const clang::Type *Element = Type->getArrayElementTypeNoTypeQual()) {
      Type = QualType(Element, 0);
      continue;
    }
    const CXXRecordDecl *Class = Type->getAsCXXRecordDecl();
    const auto *Special =
        dyn_cast_or_null<ClassTemplateSpecializationDecl>(Class);
    if (!Special || !Special->isInStdNamespace() ||
        Special->getTemplateArgs().size() == 0 ||
        Special->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
      break;
    bool Map = Special->getName().ends_with("map");
    Type = Special->getTemplateArgs()[Map ? 1 : 0].getAsType();
  }
  const RecordDecl *Record = Type->getAsRecordDecl();
  return Record ? Record->getDefinition() : nullptr;
}

const ValueDecl *AccessPath::last() const {
  const ValueDecl *Is = Root;
  SmallVector<StringRef, 4> Names;
  StringRef(Steps).split(Names, '.', -1, /*KeepEmpty=*/false);
  for (StringRef Name : Names) {
    while (Name.consume_back("[]"))
      ;
    const RecordDecl *Record =
        Is && !Name.empty() ? leadsTo(Is->getType()) : nullptr;
    if (Name.empty())
      continue;
    if (!Record)
      return nullptr;
    auto Found = llvm::find_if(Record->fields(), [&](const FieldDecl *Field) {
      return Field->getName() == Name;
    });
    Is = Found == Record->field_end() ? nullptr : Found->getCanonicalDecl();
  }
  return Is;
}

bool AccessPath::isLengthOf(const AccessPath &Items) const {
  StringRef Step = Steps;
  if (Root != Items.Root || !Step.consume_front(Items.Steps) ||
      !Step.consume_front(".") || Step.contains('.'))
    return false;
  const auto *Length = dyn_cast_or_null<FieldDecl>(last());
  return Length && Length->getType()->isIntegerType() &&
         llvm::count_if(Length->getParent()->fields(),
                        [](const FieldDecl *Field) {
                          return Field->getType()->isIntegerType();
                        }) == 1;
}

bool AccessPath::leadsOut() const {
  StringRef Rest = Steps;
  for (size_t Dot = Rest.find('.', 1); true; Dot = Rest.find('.', Dot + 1)) {
    AccessPath Part{Root, Rest.substr(0, Dot).str()};
    const ValueDecl *Member = Part.Steps.empty() ? nullptr : Part.last();
    if (Member && (Member->getType()->isPointerType() ||
                   Member->getType()->isReferenceType()))
      return true;
    if (Dot == StringRef::npos)
      return false;
  }
}

} // namespace fanout
