// Parameters that hold a copy of what the caller has. See LimiterIdentity.h.

#include "checks/analysis/LimiterIdentity.h"

using namespace clang;

namespace fanout {

static const CXXRecordDecl *recordOf(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() ? Record->getDefinition() : nullptr;
}

/// True for std::deque and its like: a copy has elements of its own.
static bool isContainer(const CXXRecordDecl *Record) {
  static const StringRef Names[] = {"vector",       "deque", "list", "queue",
                                    "forward_list", "map",   "set"};
  return Record->getIdentifier() &&
         llvm::is_contained(Names, Record->getName());
}

static bool refers(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  return Type->isPointerType() || Type->isReferenceType() ||
         Type->isArrayType() ||
         (Record && Record->isInStdNamespace() && !isContainer(Record));
}

bool isOwnCopy(const AccessPath &Path) {
  const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(Path.Root);
  if (!Parameter || refers(Parameter->getType()))
    return false;
  const CXXRecordDecl *Record = recordOf(Parameter->getType());
  StringRef Steps = Path.Steps;
  while (Steps.consume_back("[]")) // an element of the copy
    ;
  while (Record && Steps.consume_front(".")) {
    StringRef Name =
        Steps.take_until([](char C) { return C == '.' || C == '['; });
    Steps = Steps.drop_front(Name.size());
    const FieldDecl *Field = nullptr;
    for (const FieldDecl *Each : Record->fields())
      if (Each->getName() == Name)
        Field = Each;
    if (!Field || refers(Field->getType()))
      return false;
    Record = recordOf(Field->getType());
  }
  return Steps.empty();
}

} // namespace fanout
