#include "checks/analysis/StandardLibrary.h"

using namespace clang;

namespace fanout {

bool isInStd(const Decl *D) {
  return D &&
         D->getDeclContext()->getEnclosingNamespaceContext()->isStdNamespace();
}

bool isStdFunction(const FunctionDecl *Function, ArrayRef<StringRef> Names) {
  return Function && Function->getIdentifier() && isInStd(Function) &&
         llvm::is_contained(Names, Function->getName());
}

bool isSharedPointer(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
         Record->getName() == "shared_ptr";
}

} // namespace fanout
