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

const Body *Program::onlyOverrider(const CXXMethodDecl *Method) const {
  if (!Method->isPureVirtual() || !isPrivateToFile(Method->getParent()))
    return nullptr;
  const Body *Only = nullptr;
  for (const auto &B : Bodies) {
    const auto *Candidate = dyn_cast<CXXMethodDecl>(B->function());
    if (!Candidate || !overrides(Candidate, Method))
      continue;
    if (Only)
      return nullptr;
    Only = B.get();
  }
  return Only;
}

} // namespace fanout
