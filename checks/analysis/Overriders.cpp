// The method that a virtual call runs, as far as the class of the object is
// seen. See Program.h.

#include "checks/analysis/AccessPath.h"
#include "checks/analysis/Program.h"

using namespace clang;

namespace fanout {

bool overrides(const CXXMethodDecl *Method, const CXXMethodDecl *Base) {
  return llvm::any_of(
      Method->overridden_methods(), [&](const CXXMethodDecl *Over) {
        return Over->getCanonicalDecl() == Base->getCanonicalDecl() ||
               overrides(Over, Base);
      });
}

/// The class that `new T`, make_unique<T>() or a local T makes, or null.
static const CXXRecordDecl *madeClass(const Expr *Init) {
  const Expr *Core = stripped(Init);
  while (const auto *Wrapped = dyn_cast<CXXConstructExpr>(Core)) {
    if (Wrapped->getNumArgs() == 0 ||
        !Wrapped->getConstructor()->getParent()->isInStdNamespace())
      break;
    Core = stripped(Wrapped->getArg(0));
  }
  if (const auto *New = dyn_cast<CXXNewExpr>(Core))
    return New->getAllocatedType()->getAsCXXRecordDecl();
  const auto *Make = dyn_cast<CallExpr>(Core);
  const FunctionDecl *Callee = Make ? Make->getDirectCallee() : nullptr;
  const auto *Owner = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Core->getType()->getAsCXXRecordDecl());
  if (!Callee || !Callee->isInStdNamespace() || !Callee->getIdentifier() ||
      !Callee->getName().starts_with("make_") || !Owner ||
      Owner->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  return Owner->getTemplateArgs()[0].getAsType()->getAsCXXRecordDecl();
}

/// The class of the object that is made there, behind factories and what the
/// only caller passes; null if there may be several.
const CXXRecordDecl *Program::classMade(const Expr *Value,
                                        unsigned Depth) const {
  constexpr unsigned Deepest = 4;
  if (!Value || Depth > Deepest)
    return nullptr;
  if (const CXXRecordDecl *Class = madeClass(Value))
    return Class;
  const Expr *Core = stripped(Value);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Core)) {
    const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl());
    if (isa_and_nonnull<ParmVarDecl>(Variable))
      return classMade(onlyGiven(Core), Depth + 1);
    return Variable && Variable->hasLocalStorage()
               ? classMade(onlyValue(Variable), Depth + 1)
               : nullptr;
  }
  std::optional<Call> Made = asCall(Core);
  const Body *Factory = Made ? body(Made->Callee) : nullptr;
  if (!Factory || Factory->returned().empty())
    return nullptr;
  const CXXRecordDecl *Class = nullptr;
  for (const Expr *One : Factory->returned()) {
    const CXXRecordDecl *Other = classMade(One, Depth + 1);
    if (!Other ||
        (Class && Class->getCanonicalDecl() != Other->getCanonicalDecl()))
      return nullptr;
    Class = Other;
  }
  return Class;
}

const Body *Program::overriderFor(const Expr *Object,
                                  const CXXMethodDecl *Method) const {
  AccessPath Path = accessPath(Object);
  if (!Path || !Path.Steps.empty())
    return nullptr;
  const Expr *Value = nullptr;
  if (const auto *Field = dyn_cast<FieldDecl>(Path.Root)) {
    auto Stored = storesOf(Field);
    Value = Stored.size() == 1 ? Stored.front() : nullptr;
  } else if (const auto *Variable = dyn_cast<VarDecl>(Path.Root);
             Variable && Variable->hasLocalStorage() &&
             !isa<ParmVarDecl>(Variable) && Variable->getInit() &&
             onlyValue(Variable) == Variable->getInit()) {
    Value = Variable->getInit();
  }
  const CXXRecordDecl *Class = classMade(Value, 0);
  const CXXMethodDecl *Real =
      Class && Class->hasDefinition()
          ? Method->getCorrespondingMethodInClass(Class, /*MayBeBase=*/true)
          : nullptr;
  return Real ? body(Real) : nullptr;
}

/// True if the type is the class, leads to it or has it as an argument:
/// vector<unique_ptr<T>>.
static bool namesClass(QualType Type, const CXXRecordDecl *Class) {
  SmallVector<QualType, 4> Work{Type};
  while (!Work.empty()) {
    QualType Next = Work.pop_back_val().getNonReferenceType();
    while (Next->isPointerType() || Next->isArrayType())
      Next = Next->isPointerType()
                 ? Next->getPointeeType()
                 : QualType(Next->getArrayElementTypeNoTypeQual(), 0);
    const CXXRecordDecl *Record = Next->getAsCXXRecordDecl();
    if (Record && Record->getCanonicalDecl() == Class->getCanonicalDecl())
      return true;
    if (const auto *Special =
            dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record))
      for (const TemplateArgument &Argument :
           Special->getTemplateArgs().asArray())
        if (Argument.getKind() == TemplateArgument::Type)
          Work.push_back(Argument.getAsType());
  }
  return false;
}

static bool namesClass(const Stmt *Code, const CXXRecordDecl *Class) {
  const auto *E = dyn_cast_or_null<Expr>(Code);
  return Code && ((E && namesClass(E->getType(), Class)) ||
                  llvm::any_of(Code->children(), [&](const Stmt *Child) {
                    return namesClass(Child, Class);
                  }));
}

/// True if what a global variable or a member starts with names the class.
static bool isNamedOutside(const DeclContext *Scope, const CXXRecordDecl *Class,
                           const SourceManager &Sources) {
  return llvm::any_of(Scope->decls(), [&](const Decl *Each) {
    if (Each == Class ||
        !Sources.isInMainFile(Sources.getExpansionLoc(Each->getLocation())))
      return false; // a class of this file
    if (const auto *Variable = dyn_cast<VarDecl>(Each))
      return namesClass(Variable->getInit(), Class);
    if (const auto *Member = dyn_cast<FieldDecl>(Each))
      return namesClass(Member->getInClassInitializer(), Class);
    const auto *Inner = isa<NamespaceDecl, LinkageSpecDecl, RecordDecl>(Each)
                            ? cast<DeclContext>(Each)
                            : nullptr;
    return Inner && isNamedOutside(Inner, Class, Sources);
  });
}

static bool usesConstructor(const CXXRecordDecl *Class) {
  return llvm::any_of(Class->ctors(), [](const CXXConstructorDecl *Each) {
    return Each->isUsed(/*CheckUsedAttr=*/false);
  });
}

/// True if some code makes an object of the class, or may: the library that
/// would make it is not read.
static bool mayBeMade(const CXXRecordDecl *Class,
                      ArrayRef<std::unique_ptr<Body>> Bodies) {
  const ASTContext &Context = Class->getASTContext();
  if (usesConstructor(Class) ||
      isNamedOutside(Context.getTranslationUnitDecl(), Class,
                     Context.getSourceManager()))
    return true;
  return llvm::any_of(Bodies, [&](const auto &Code) {
    const DeclContext *Around = Code->function();
    while (Around && !Around->Equals(Class))
      Around = Around->getParent();
    return !Around && llvm::any_of(Code->expressions(), [&](const Expr *E) {
      return namesClass(E->getType(), Class);
    });
  });
}

static bool isMade(const CXXRecordDecl *Class,
                   ArrayRef<std::unique_ptr<Body>> Bodies) {
  return usesConstructor(Class) || llvm::any_of(Bodies, [&](const auto &Code) {
           return llvm::any_of(Code->expressions(), [&](const Expr *E) {
             const CXXRecordDecl *Made = madeClass(E);
             return Made &&
                    Made->getCanonicalDecl() == Class->getCanonicalDecl();
           });
         });
}

const Body *Program::onlyOverrider(const CXXMethodDecl *Method) const {
  if (!Method->isPureVirtual() || !isPrivateToFile(Method->getParent()))
    return nullptr;
  SmallVector<const Body *, 4> All;
  for (const auto &B : Bodies)
    if (const auto *Candidate = dyn_cast<CXXMethodDecl>(B->function());
        Candidate && overrides(Candidate, Method))
      All.push_back(B.get());
  if (All.size() < 2)
    return All.empty() ? nullptr : All.front();
  auto ClassOf = [](const Body *Code) {
    return cast<CXXMethodDecl>(Code->function())->getParent();
  };
  llvm::erase_if(All, [&](const Body *Code) { // no object runs that one
    return !mayBeMade(ClassOf(Code), Bodies);
  });
  return All.size() == 1 && isMade(ClassOf(All.front()), Bodies) ? All.front()
                                                                 : nullptr;
}

} // namespace fanout
