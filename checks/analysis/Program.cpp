#include "checks/analysis/Program.h"

#include "checks/analysis/FirstValues.h"
#include "checks/analysis/KnownSizes.h"

using namespace clang;

namespace fanout {
namespace {

/// Finds function definitions outside system headers, template instantiations
/// and lambdas included.
class Finder : public RecursiveASTVisitor<Finder> {
public:
  Finder(const SourceManager &Sources, std::vector<const FunctionDecl *> &Found,
         std::vector<const Decl *> &Annotated)
      : Sources(Sources), Found(Found), Annotated(Annotated) {}

  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return false; }
  bool shouldVisitLambdaBody() const { return true; }

  bool TraverseDecl(Decl *D) {
    // only the outermost declarations are asked: what they hold is in their
    // file
    if (D &&
        isa<TranslationUnitDecl>(
            D->getDeclContext() ? Decl::castFromDeclContext(D->getDeclContext())
                                : D) &&
        !isa<TranslationUnitDecl>(D) && isForeign(D))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitFunctionDecl(FunctionDecl *Function) {
    add(Function);
    note(Function);
    return true;
  }

  bool VisitCXXRecordDecl(CXXRecordDecl *Record) {
    note(Record);
    if (Record->isThisDeclarationADefinition() && makesMembers(Record))
      for (const CXXConstructorDecl *Unwritten : Record->ctors())
        if (Unwritten->isImplicit()) // runs what the members are declared with
          add(Unwritten);
    return true;
  }

  bool VisitLambdaExpr(LambdaExpr *Lambda) {
    add(Lambda->getCallOperator());
    if (const FunctionTemplateDecl *Generic =
            Lambda->getDependentCallOperator())
      for (const FunctionDecl *Special : Generic->specializations())
        if (add(Special)) // no walk of declarations leads to what it holds
          TraverseStmt(Special->getBody());
    return true;
  }

private:
  /// True if a member is declared with an object that is made of something:
  /// `std::thread worker_{[this] { run(); }};`.
  static bool makesMembers(const CXXRecordDecl *Record) {
    return Record->hasInClassInitializer() &&
           llvm::any_of(Record->fields(), [](const FieldDecl *Field) {
             const Expr *Init = Field->getInClassInitializer();
             const auto *Made = dyn_cast_or_null<CXXConstructExpr>(
                 Init ? stripped(Init) : Init);
             return Made && Made->getNumArgs() > 0;
           });
  }

  bool isForeign(const Decl *D) const {
    SourceLocation Loc = D->getLocation();
    return Loc.isValid() &&
           Sources.isInSystemHeader(Sources.getExpansionLoc(Loc));
  }

  /// False for what is none of the user's code, and for what has been added.
  bool add(const FunctionDecl *Function) {
    bool New = Function->doesThisDeclarationHaveABody() &&
               !Function->isDependentContext() && !isForeign(Function) &&
               Seen.insert(Function).second;
    if (New)
      Found.push_back(Function);
    return New;
  }

  void note(const Decl *D) {
    if (D->hasAttrs() && !isForeign(D))
      Annotated.push_back(D);
  }

  const SourceManager &Sources;
  std::vector<const FunctionDecl *> &Found;
  std::vector<const Decl *> &Annotated;
  llvm::DenseSet<const FunctionDecl *> Seen;
};

const FunctionDecl *key(const FunctionDecl *Function) {
  return Function->getCanonicalDecl();
}

} // namespace

Program::Program(ASTContext &Context, const Catalog &Models,
                 const AnalyzerOptions &Options)
    : Context(Context), Model(Models, Context),
      Sizes(std::make_unique<KnownSizes>()) {
  std::vector<const FunctionDecl *> Functions;
  Finder(Context.getSourceManager(), Functions, Annotated)
      .TraverseDecl(Context.getTranslationUnitDecl());
  for (const FunctionDecl *Function : Functions) {
    Bodies.push_back(
        std::make_unique<Body>(Function, Context, Options.MaxStatements));
    ByFunction[key(Function)] = Bodies.back().get();
  }
  indexCalls();
}

Program::~Program() = default;

void Program::indexCalls() {
  for (const auto &B : Bodies) {
    for (const LambdaExpr *Lambda : B->lambdas()) {
      WrittenIn[key(Lambda->getCallOperator())] = {B.get(), Lambda};
      if (const FunctionTemplateDecl *Generic =
              Lambda->getDependentCallOperator())
        for (const FunctionDecl *Special : Generic->specializations())
          WrittenIn[key(Special)] = {B.get(), Lambda};
    }
    for (const Expr *E : B->expressions()) {
      if (std::optional<Call> C = asCall(E); C && C->Callee) {
        Callers[key(C->Callee)].push_back({B.get(), E});
        continue;
      }
      if (const auto *Member = dyn_cast<MemberExpr>(E))
        if (const auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl())) {
          std::vector<const Body *> &Users =
              FieldUsers[Field->getCanonicalDecl()];
          if (Users.empty() || Users.back() != B.get())
            Users.push_back(B.get());
        }
      const auto *Ref = dyn_cast<DeclRefExpr>(E);
      const auto *Function =
          Ref ? dyn_cast<FunctionDecl>(Ref->getDecl()) : nullptr;
      if (!Function)
        continue;
      const Stmt *Up = B->parent(Ref);
      const auto *Cast = dyn_cast_or_null<ImplicitCastExpr>(Up);
      const auto *Caller =
          Cast ? dyn_cast_or_null<CallExpr>(B->parent(Cast)) : nullptr;
      if (!Caller || Caller->getCallee() != Cast)
        Referenced.insert(key(Function));
    }
  }
}

const Body *Program::body(const FunctionDecl *Function) const {
  return Function ? ByFunction.lookup(key(Function)) : nullptr;
}

const Body *Program::enclosing(const Body &LambdaBody) const {
  return WrittenIn.lookup(key(LambdaBody.function())).first;
}

const LambdaExpr *Program::lambda(const Body &LambdaBody) const {
  return WrittenIn.lookup(key(LambdaBody.function())).second;
}

const Expr *CallSite::argument(const ParmVarDecl *Parameter) const {
  std::optional<Call> C = asCall(Site);
  return C ? C->arg(Parameter->getFunctionScopeIndex()) : nullptr;
}

ArrayRef<CallSite> Program::callers(const FunctionDecl *Function) const {
  auto Found = Callers.find(key(Function));
  if (Found == Callers.end())
    return {};
  return Found->second;
}

ArrayRef<const Body *> Program::users(const FieldDecl *Field) const {
  auto Found = FieldUsers.find(Field->getCanonicalDecl());
  if (Found == FieldUsers.end())
    return {};
  return Found->second;
}

/// True for a private method of a class that is all here: nobody else calls it.
static bool isOwnBusiness(const CXXMethodDecl *Method, const Program &P) {
  const CXXRecordDecl *Class = Method->getParent();
  if (Method->getAccess() != AS_private || Class->hasFriends())
    return false;
  return llvm::all_of(Class->methods(), [&](const CXXMethodDecl *Each) {
    return Each->isImplicit() || Each->isDeleted() || Each->isDefaulted() ||
           P.body(Each);
  });
}

/// True for a template that is made for a lambda: who knows that, is here.
static bool isMadeForLambda(const FunctionDecl *Function) {
  const TemplateArgumentList *Made = Function->getTemplateSpecializationArgs();
  return Made && llvm::any_of(Made->asArray(), [](const TemplateArgument &Arg) {
           const CXXRecordDecl *Class =
               Arg.getKind() == TemplateArgument::Type
                   ? Arg.getAsType().getNonReferenceType()->getAsCXXRecordDecl()
                   : nullptr;
           return Class && Class->isLambda();
         });
}

bool Program::isInternal(const FunctionDecl *Function) const {
  if (Referenced.contains(key(Function)))
    return false;
  if (isMadeForLambda(Function))
    return true;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(Function))
    if (Method->isVirtual() || isOwnBusiness(Method, *this))
      return !Method->isVirtual();
  return !Function->isExternallyVisible();
}

const Body *Program::owner(const ValueDecl *Variable) const {
  const DeclContext *Scope = Variable->getDeclContext();
  while (Scope && (!Scope->isFunctionOrMethod() || isa<CapturedDecl>(Scope)))
    Scope = Scope->getParent(); // out of a class, a region of OpenMP
  return Scope ? body(dyn_cast<FunctionDecl>(Scope)) : nullptr;
}

const Body *Program::callable(const Expr *Node) const {
  return callableOnce(Node, 0);
}

static const CXXMethodDecl *callOperator(const CXXRecordDecl *Record) {
  if (!Record || !Record->hasDefinition())
    return nullptr;
  for (const CXXMethodDecl *Method : Record->getDefinition()->methods())
    if (Method->getOverloadedOperator() == OO_Call)
      return Method;
  return nullptr;
}

const Body *Program::callableOnce(const Expr *Node, unsigned Depth) const {
  Node = Node ? stripped(Node) : nullptr;
  if (!Node || Depth > 4)
    return nullptr;
  if (const auto *Lambda = dyn_cast<LambdaExpr>(Node)) {
    if (const Body *Own = body(Lambda->getCallOperator()))
      return Own;
    if (const FunctionTemplateDecl *Generic =
            Lambda->getDependentCallOperator())
      for (const FunctionDecl *Special : Generic->specializations())
        if (const Body *Found = body(Special))
          return Found;
    return nullptr;
  }
  if (const auto *Address = dyn_cast<UnaryOperator>(Node))
    return callableOnce(Address->getSubExpr(), Depth + 1);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Node)) {
    if (const auto *Function = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return body(Function);
    if (const auto *Variable = dyn_cast<VarDecl>(Ref->getDecl()))
      if (const Body *Found = callableOnce(firstValue(Variable), Depth + 1))
        return Found;
  }
  if (const auto *Member = dyn_cast<MemberExpr>(Node))
    if (const Body *Found = callableMember(Member, Depth + 1))
      return Found;
  if (std::optional<Call> C = asCall(Node)) {
    bool Wraps = isa<CXXConstructExpr>(Node) ||
                 (C->Callee && C->Callee->isInStdNamespace());
    if (Wraps) // std::bind, std::function, std::ref, packaged_task
      for (const Expr *Arg : C->Args)
        if (const Body *Found = callableOnce(Arg, Depth + 1))
          return Found;
    if (const Body *Coroutine = body(C->Callee))
      if (isa_and_nonnull<CoroutineBodyStmt>(Coroutine->function()->getBody()))
        return Coroutine;
  }
  if (const auto *List = dyn_cast<InitListExpr>(Node);
      List && List->getNumInits() == 1)
    return callableOnce(List->getInit(0), Depth + 1);
  return body(callOperator(Node->getType()->getAsCXXRecordDecl()));
}

} // namespace fanout
