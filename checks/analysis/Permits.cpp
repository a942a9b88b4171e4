#include "checks/analysis/Permits.h"

#include "checks/analysis/Handles.h"
#include "checks/analysis/Initializers.h"
#include "checks/analysis/Operations.h"

using namespace clang;

namespace fanout {

static bool givesBack(const Body *Code, const Summaries &All) {
  return Code && llvm::any_of(All.of(Code).Operations, [](const Operation &Op) {
           return Op.Means == Role::Release || Op.Sign != 0 || Op.Gives;
         });
}

static const CXXRecordDecl *definition(QualType Type) {
  const CXXRecordDecl *Record =
      Type.isNull() ? nullptr : Type->getAsCXXRecordDecl();
  return Record && Record->hasDefinition() ? Record->getDefinition() : nullptr;
}

/// The classes that were asked already: a list holds itself.
using Asked = llvm::DenseSet<const CXXRecordDecl *>;
static bool isPermit(QualType Type, const Summaries &All, Asked &Seen);

/// A deleter of a smart pointer, or what it owns.
static bool ownsPermit(const ClassTemplateSpecializationDecl *Owner,
                       const Summaries &All, Asked &Seen) {
  StringRef Name = Owner->getName();
  bool One = Name == "unique_ptr" || Name == "shared_ptr" || Name == "optional";
  for (const TemplateArgument &Arg : Owner->getTemplateArgs().asArray()) {
    if (Arg.getKind() != TemplateArgument::Type)
      continue;
    const CXXRecordDecl *Record = definition(Arg.getAsType());
    if (!Record)
      continue;
    if (One && !Record->isInStdNamespace() &&
        isPermit(Arg.getAsType(), All, Seen))
      return true;
    for (const CXXMethodDecl *Method : Record->methods())
      if (Method->getOverloadedOperator() == OO_Call &&
          givesBack(All.program().body(Method), All))
        return true;
  }
  return false;
}

bool isPermit(QualType Type, const Summaries &All) {
  Asked Seen;
  return isPermit(Type, All, Seen);
}

static bool isPermit(QualType Type, const Summaries &All, Asked &Seen) {
  const CXXRecordDecl *Record = definition(Type);
  if (!Record || !Seen.insert(Record).second)
    return false;
  if (Record->isInStdNamespace()) {
    const auto *Owner = dyn_cast<ClassTemplateSpecializationDecl>(Record);
    return Owner && ownsPermit(Owner, All, Seen);
  }
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  if (givesBack(Destructor ? All.program().body(Destructor) : nullptr, All))
    return true;
  return llvm::any_of(Record->fields(), [&](const FieldDecl *Field) {
    return Field->getType()->isRecordType() &&
           isPermit(Field->getType(), All, Seen);
  });
}

bool returnsReleaser(const Body &Callee, const Summaries &All) {
  QualType Type = Callee.function()->getReturnType();
  const CXXRecordDecl *Returned =
      Type->isRecordType() ? Type->getAsCXXRecordDecl() : nullptr;
  if (!Returned || !Returned->isInStdNamespace())
    return false;
  return llvm::any_of(Callee.expressions(), [&](const Expr *E) {
    const auto *Made = dyn_cast<CXXConstructExpr>(E);
    return Made && Made->getNumArgs() > 1 &&
           Made->getConstructor()->getParent()->getCanonicalDecl() ==
               Returned->getCanonicalDecl() &&
           llvm::any_of(Made->arguments(), [&](const Expr *Arg) {
             return givesBack(All.program().callable(Arg), All); // a deleter
           });
  });
}

/// The class that the call makes an object of, or null.
static const CXXRecordDecl *classMade(const Call &C) {
  if (!C.Callee || !C.Callee->getIdentifier() || !C.Callee->isInStdNamespace())
    return nullptr;
  StringRef Name = C.Callee->getName();
  QualType Holder;
  if (Name == "make_unique" || Name == "make_shared" || Name == "make_optional")
    Holder = C.Site->getType();
  else if (Name == "emplace" && C.Object)
    Holder = stripped(C.Object)->getType();
  const auto *Owner =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(definition(Holder));
  bool OfOne = Owner && (Name != "emplace" || Owner->getName() == "optional");
  if (!OfOne || Owner->getTemplateArgs().size() == 0 ||
      Owner->getTemplateArgs()[0].getKind() != TemplateArgument::Type)
    return nullptr;
  return definition(Owner->getTemplateArgs()[0].getAsType());
}

SmallVector<const Body *, 2> madeBy(const Call &C, const Program &P) {
  SmallVector<const Body *, 2> Result;
  const CXXRecordDecl *Record = classMade(C);
  if (!Record || Record->isInStdNamespace())
    return Result;
  for (const CXXConstructorDecl *Constructor : Record->ctors()) {
    bool Fits = Constructor->getMinRequiredArguments() <= C.Args.size() &&
                C.Args.size() <= Constructor->getNumParams() &&
                !Constructor->isCopyOrMoveConstructor();
    if (const Body *Code = Fits ? P.body(Constructor) : nullptr)
      Result.push_back(Code);
  }
  return Result;
}

AccessPath keptArgument(const AccessPath &Path, const Body &Constructor) {
  const auto *Field = dyn_cast_or_null<FieldDecl>(Path.Root);
  const auto *Function = dyn_cast<CXXConstructorDecl>(Constructor.function());
  if (!Field || !Function)
    return Path;
  QualType Type = Field->getType();
  const CXXRecordDecl *Record = definition(Type);
  bool Refers = Type->isPointerType() || Type->isReferenceType() ||
                (Record && Record->isInStdNamespace() &&
                 Record->getName() == "shared_ptr");
  if (!Refers)
    return Path;
  const Expr *Init = initializerOf(Field, Function);
  AccessPath Kept = Init ? accessPath(Init) : AccessPath{};
  if (!Kept)
    return Path;
  Kept.Steps += Path.Steps;
  return Kept;
}

AccessPath referredTo(const AccessPath &Member, const Expr *Made,
                      const Body &In, const Program &P) {
  if (const auto *List = dyn_cast<InitListExpr>(Made)) { // Guard g{slots}
    const auto *Field = dyn_cast_or_null<FieldDecl>(Member.Root);
    if (!Field) // Finally g{[&] { slots.release(); }}
      return Member;
    AccessPath Path = Field && Field->getFieldIndex() < List->getNumInits()
                          ? accessPath(List->getInit(Field->getFieldIndex()))
                          : AccessPath{};
    if (Path)
      Path.Steps += Member.Steps;
    return Path;
  }
  std::optional<Call> C = asCall(Made);
  const Body *Constructor = C ? P.body(C->Callee) : nullptr;
  return Constructor ? inCaller(keptArgument(Member, *Constructor), *C,
                                *Constructor, In, P)
                     : AccessPath{};
}

/// True for the guards of libraries: made of code that runs at the end of the
/// scope, and no callable themselves.
static bool isScopeGuard(const VarDecl *Variable) {
  const CXXRecordDecl *Record = definition(Variable->getType());
  if (!Record || Record->isLambda() || Record->isInStdNamespace())
    return false;
  const CXXDestructorDecl *Destructor = Record->getDestructor();
  return Destructor && Destructor->isUserProvided() &&
         llvm::none_of(Record->methods(), [](const CXXMethodDecl *Method) {
           return Method->getOverloadedOperator() == OO_Call;
         });
}

/// `auto last = gsl::finally([&] { slots.release(); });`
static std::vector<Operation>
givenByGuard(const LambdaExpr *Code, const Body &In, const Summaries &All) {
  const Stmt *Up = In.parent(Code);
  while (isa_and_nonnull<Expr>(Up))
    Up = In.parent(Up);
  const auto *Declares = dyn_cast_or_null<DeclStmt>(Up);
  const auto *Variable = Declares && Declares->isSingleDecl()
                             ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                             : nullptr;
  const Body *Runs = All.program().body(Code->getCallOperator());
  std::vector<Operation> Result;
  if (!Variable || !Runs || !isScopeGuard(Variable))
    return Result;
  for (const Operation &Inner : All.of(Runs).Operations)
    if (putsBack(Inner)) {
      Operation Op;
      Op.At = Code;
      Op.Gives = true;
      Op.Object = Inner.Object;
      Result.push_back(Op);
    }
  return Result;
}

std::vector<Operation> givenAtEnd(const Expr *Made, const Body &In,
                                  const Summaries &All) {
  std::vector<Operation> Result;
  if (const auto *Code = dyn_cast<LambdaExpr>(Made))
    return givenByGuard(Code, In, All);
  if (!isa<CXXConstructExpr, InitListExpr>(Made))
    return Result;
  const Stmt *Up = In.parent(Made);
  while (isa_and_nonnull<ExprWithCleanups, CXXBindTemporaryExpr>(Up))
    Up = In.parent(Up);
  const CXXRecordDecl *Record =
      isa_and_nonnull<DeclStmt>(Up) ? definition(Made->getType()) : nullptr;
  const CXXDestructorDecl *Destructor =
      Record ? Record->getDestructor() : nullptr;
  const Body *Code = Destructor ? All.program().body(Destructor) : nullptr;
  if (!Code)
    return Result;
  for (const Operation &Inner : All.of(Code).Operations) {
    Operation Op;
    Op.At = Made;
    Op.Gives = true;
    Op.Object = putsBack(Inner)
                    ? referredTo(Inner.Object, Made, In, All.program())
                    : AccessPath{};
    if (Op.Object)
      Result.push_back(Op);
  }
  return Result;
}

const VarDecl *keeper(const Expr *Site, const Body &In, const Program &P) {
  if (std::optional<Call> C = asCall(Site); C && C->Object && C->Callee &&
                                            C->Callee->getIdentifier() &&
                                            C->Callee->getName() == "emplace")
    return dyn_cast_or_null<VarDecl>(accessPath(C->Object).Root);
  return followHandle(Site, In, P).Local;
}

} // namespace fanout
