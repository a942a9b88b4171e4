// Objects that are made of what there is to do, and then told to do it. See
// LocalContents.h.

#include "checks/analysis/Initializers.h"
#include "checks/analysis/LocalContents.h"

using namespace clang;

namespace fanout {

constexpr unsigned MostCallers = 3; ///< how far up private methods are followed

/// The method whose code this is, also if it stands in a lambda of it.
static const CXXMethodDecl *methodAround(const Body &In, const Program &P) {
  const Body *Around = &In;
  while (Around && P.lambda(*Around))
    Around = P.enclosing(*Around);
  return Around ? dyn_cast<CXXMethodDecl>(Around->function()) : nullptr;
}

/// True if nothing but numbers is passed to the method, nor to those of its
/// class that call it: it works on what the object has.
static bool worksOnObject(const CXXMethodDecl *Method, const Program &P,
                          unsigned Depth) {
  if (Method->isStatic() || isa<CXXConstructorDecl>(Method) ||
      Depth > MostCallers)
    return false;
  for (const ParmVarDecl *Parameter : Method->parameters())
    if (!Parameter->getType().getNonReferenceType()->isScalarType() ||
        Parameter->getType()->isPointerType())
      return false;
  return llvm::all_of(P.callers(Method), [&](const CallSite &Caller) {
    const CXXMethodDecl *Other = methodAround(*Caller.In, P);
    bool Same = Other && Other != Method &&
                Other->getParent()->getCanonicalDecl() ==
                    Method->getParent()->getCanonicalDecl();
    return !Same || worksOnObject(Other, P, Depth + 1);
  });
}

/// True if the code only runs while the method does, or when the object ends.
static bool runsWithin(const Body &Code, const CXXMethodDecl *Method,
                       const Program &P, unsigned Depth = 0) {
  const CXXMethodDecl *Around = methodAround(Code, P);
  if (!Around || Around == Method || isa<CXXDestructorDecl>(Around))
    return Around;
  bool Inner = Around->getAccess() != AS_public && Depth < MostCallers;
  return Inner && !P.callers(Around).empty() &&
         llvm::all_of(P.callers(Around), [&](const CallSite &Caller) {
           return runsWithin(*Caller.In, Method, P, Depth + 1);
         });
}

/// True if the code waits for one of the handles that the member keeps.
static bool joins(const FieldDecl *Handles, const Body &Code,
                  const CallModel &Model) {
  return llvm::any_of(Code.expressions(), [&](const Expr *E) {
    const FunctionRow *Row = Model.row(E);
    std::optional<Call> C =
        Row && Row->Means == Role::Join ? asCall(E) : std::nullopt;
    if (!C || !C->Object)
      return false;
    AccessPath Object = accessPath(C->Object);
    const auto *Local = dyn_cast_or_null<VarDecl>(Object.Root);
    return Object.Root == Handles ||
           (Local && elementIn(Local).Root == Handles);
  });
}

/// True if the handles in the member are gone when the method has returned:
/// only it works with them, and waits for them.
static bool endsWith(const FieldDecl *Handles, const CXXMethodDecl *Method,
                     const Program &P) {
  bool Waits = false;
  for (const Body *User : P.users(Handles)) {
    if (!runsWithin(*User, Method, P))
      return false;
    Waits |= !isa<CXXDestructorDecl>(User->function()) &&
             joins(Handles, *User, P.model());
  }
  return Waits;
}

/// True if the object keeps threads or connections when the method has
/// returned, as one does that lives on.
static bool keepsHandles(const CXXRecordDecl *Class,
                         const CXXMethodDecl *Method, const Program &P) {
  return llvm::any_of(Class->fields(), [&](const FieldDecl *Field) {
    const TypeRow *Row = P.model().type(Field->getType());
    bool Handles = (Row && (Row->Handle || Row->Starts != Work::None)) ||
                   P.model().element(Field->getType());
    return Handles && !endsWith(Field, Method, P);
  });
}

bool lends(const FieldDecl *Member, const Body &In) {
  QualType Result = In.function()->getReturnType().getNonReferenceType();
  return (Result->isRecordType() || Result->isPointerType()) &&
         llvm::any_of(In.returned(), [&](const Expr *E) {
           return accessPath(E).Root == Member;
         });
}

/// True if the body, or what it hands the collection to, may give it other
/// elements, and not only change those that it has.
static bool changesWhole(const ValueDecl *Whole, const Body &In,
                         const Program &P, unsigned Depth = 0) {
  auto IsWhole = [&](const Expr *Node) {
    return Node && accessPath(Node) == AccessPath{Whole, ""};
  };
  auto Changes = [&](const Call &C, const ParmVarDecl *Parameter) {
    const Body *Callee = Depth < MostCallers ? P.body(C.Callee) : nullptr;
    return !Callee || Callee == &In ||
           changesWhole(Callee->function()->getParamDecl(
                            Parameter->getFunctionScopeIndex()),
                        *Callee, P, Depth + 1);
  };
  return llvm::any_of(In.expressions(), [&](const Expr *E) {
    std::optional<Call> C = asCall(E);
    if (!C)
      return false;
    ContainerOp Does = containerOp(C->Callee);
    if (IsWhole(C->Object) && Does != ContainerOp::Query &&
        Does != ContainerOp::Remove && Does != ContainerOp::None)
      return true;
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
      return Operator->isAssignmentOp() && IsWhole(Operator->getArg(0));
    for (unsigned I = 0; I < C->Args.size(); ++I) {
      bool Known = C->Callee && I < C->Callee->getNumParams();
      QualType Type =
          Known ? C->Callee->getParamDecl(I)->getType() : QualType();
      bool Open = Known && (Type->isReferenceType() || Type->isPointerType()) &&
                  !Type->getPointeeType().isConstQualified();
      if (Open && IsWhole(C->Args[I]) &&
          Changes(*C, C->Callee->getParamDecl(I)))
        return true;
    }
    return false;
  });
}

/// The object that a static method of the class fills and returns:
/// `Page page; page.lines_.assign(height, line); return page;`. Or null.
static const VarDecl *madeBy(const Body &Factory, const CXXRecordDecl *Class) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Factory.function());
  if (!Method || !Method->isStatic())
    return nullptr;
  for (const Expr *E : Factory.returned()) {
    const auto *Local = dyn_cast_or_null<VarDecl>(accessPath(E).Root);
    const CXXRecordDecl *Record =
        Local && Local->hasLocalStorage() && !isa<ParmVarDecl>(Local)
            ? Local->getType()->getAsCXXRecordDecl()
            : nullptr;
    if (Record && Record->getCanonicalDecl() == Class->getCanonicalDecl())
      return Local;
  }
  return nullptr;
}

bool LocalContents::isFilledByFactory(const FieldDecl *Member,
                                      const CXXRecordDecl *Class) {
  return llvm::any_of(P.users(Member), [&](const Body *User) {
    const VarDecl *Made = madeBy(*User, Class);
    std::optional<Size> Whole = Made ? addedToParts(Made, *User) : std::nullopt;
    return Whole && Whole->outside();
  });
}

bool LocalContents::isGivenOnce(const FieldDecl *Member) {
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  if (!Class || Member->getAccess() == AS_public || Class->isAggregate())
    return false;
  for (const Body *User : P.users(Member))
    if (!isa<CXXConstructorDecl>(User->function()) &&
        (lends(Member, *User) || changesWhole(Member, *User, P)))
      return false;
  if (isFilledByFactory(Member, Class))
    return true;
  return llvm::any_of(Class->ctors(), [&](const auto *Constructor) {
    const Body *Code = P.body(Constructor);
    if (!Code || Constructor->isCopyOrMoveConstructor())
      return false;
    const Expr *Init =
        initializerOf(Member, cast<CXXConstructorDecl>(Code->function()));
    std::optional<Size> Later = added(Member, *Code);
    return (Init && constructed(Init, *Code).outside()) ||
           (Later && Later->outside());
  });
}

bool LocalContents::isSetUpWith(const AccessPath &Part, const Body &In) {
  const CXXMethodDecl *Method = methodAround(In, P);
  return Method && !Part.Steps.empty() && !worksOnObject(Method, P, 0);
}

/// True if the method works on the elements of the member alone, and keeps no
/// threads when it has returned.
bool LocalContents::isWorkOfMethod(const FieldDecl *Member, const Body &In) {
  const CXXMethodDecl *Method = methodAround(In, P);
  const auto *Class = dyn_cast<CXXRecordDecl>(Member->getParent());
  return Method && Class && S.Depth < 12 &&
         Method->getParent()->getCanonicalDecl() == Class->getCanonicalDecl() &&
         worksOnObject(Method, P, 0) && !keepsHandles(Class, Method, P);
}

bool LocalContents::isPartOfJob(const AccessPath &Part, const Body &In) {
  const auto *Member = cast<FieldDecl>(Part.Root);
  QualType Type = Member->getType();
  bool Only = Type->isReferenceType() &&
              Type->getPointeeType().isConstQualified() &&
              Type->getPointeeType()->isRecordType();
  return Only && isWorkOfMethod(Member, In);
}

bool LocalContents::isOfJob(const FieldDecl *Member, const Body &In) {
  return isWorkOfMethod(Member, In) && isGivenOnce(Member);
}

} // namespace fanout
