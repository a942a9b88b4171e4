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

SmallVector<const CXXConstructorDecl *, 8>
constructorsOf(const CXXRecordDecl *Class) {
  SmallVector<const CXXConstructorDecl *, 8> Found(Class->ctors());
  for (const Decl *D : Class->decls())
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(D))
      for (const FunctionDecl *Special : Template->specializations())
        if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(Special))
          Found.push_back(Constructor);
  return Found;
}

} // namespace fanout
