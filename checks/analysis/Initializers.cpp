#include "checks/analysis/Initializers.h"

using namespace clang;

namespace fanout {

const Expr *runBy(const CXXCtorInitializer *Init) {
  const auto *Default = dyn_cast_or_null<CXXDefaultInitExpr>(Init->getInit());
  return Default ? Default->getExpr() : Init->getInit();
}

const Expr *initializerOf(const FieldDecl *Member,
                          const CXXConstructorDecl *Constructor) {
  for (const CXXCtorInitializer *Init : Constructor->inits())
    if (Init->isMemberInitializer() &&
        Init->getMember()->getCanonicalDecl() == Member->getCanonicalDecl())
      return Init->getInit();
  return nullptr;
}

const Expr *initializerOf(const FieldDecl *Member, const InitListExpr *List) {
  return Member->getFieldIndex() < List->getNumInits()
             ? List->getInit(Member->getFieldIndex())
             : nullptr;
}

} // namespace fanout
