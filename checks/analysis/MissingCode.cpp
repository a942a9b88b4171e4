#include "checks/analysis/MissingCode.h"

#include "checks/catalog/Catalog.h"

using namespace clang;

namespace fanout {
namespace {

bool hasCode(const FunctionTemplateDecl *Template) {
  return llvm::any_of(Template->specializations(),
                      [](const FunctionDecl *Special) {
                        return Special->doesThisDeclarationHaveABody();
                      });
}

/// Finds call operators without code, and the functions that they may call.
class Finder : public RecursiveASTVisitor<Finder> {
public:
  explicit Finder(const SourceManager &Sources) : Sources(Sources) {}

  std::vector<const Stmt *> Missing;
  llvm::StringMap<std::vector<const Stmt *>> Functions;

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool TraverseDecl(Decl *D) {
    if (D && D->getDeclContext() && D->getDeclContext()->isTranslationUnit() &&
        D->getLocation().isValid() &&
        Sources.isInSystemHeader(Sources.getExpansionLoc(D->getLocation())))
      return true;
    return RecursiveASTVisitor::TraverseDecl(D);
  }

  bool VisitFunctionDecl(const FunctionDecl *Function) {
    if (Function->doesThisDeclarationHaveABody() && Function->getIdentifier())
      Functions[Function->getName()].push_back(Function->getBody());
    const auto *Method = dyn_cast<CXXMethodDecl>(Function);
    const FunctionDecl *Pattern =
        Method && Method->getOverloadedOperator() == OO_Call &&
                !Method->doesThisDeclarationHaveABody() &&
                !Method->isDependentContext()
            ? Method->getTemplateInstantiationPattern()
            : nullptr;
    if (Pattern && Pattern->hasBody())
      Missing.push_back(Pattern->getBody());
    return true;
  }

  bool VisitFunctionTemplateDecl(const FunctionTemplateDecl *Template) {
    const FunctionDecl *Pattern = Template->getTemplatedDecl();
    if (Pattern->getOverloadedOperator() == OO_Call &&
        !Template->getDeclContext()->isDependentContext())
      note(Template);
    return true;
  }

  bool VisitLambdaExpr(const LambdaExpr *Lambda) {
    const FunctionTemplateDecl *Generic = Lambda->getDependentCallOperator();
    if (Generic && !Lambda->getLambdaClass()->isDependentContext())
      note(Generic);
    return true;
  }

private:
  void note(const FunctionTemplateDecl *Template) {
    const FunctionDecl *Pattern = Template->getTemplatedDecl();
    if (Pattern->doesThisDeclarationHaveABody() && !hasCode(Template))
      Missing.push_back(Pattern->getBody());
  }

  const SourceManager &Sources;
};

/// Calls `Visit` with the names of types and functions in code that may be that
/// of a template.
void names(const Stmt *Top, llvm::function_ref<void(DeclarationName)> Visit) {
  auto OfType = [&](QualType Type) {
    if (const CXXRecordDecl *Record =
            Type.getNonReferenceType()->getAsCXXRecordDecl())
      Visit(Record->getDeclName());
  };
  SmallVector<const Stmt *, 32> Stack{Top};
  while (!Stack.empty()) {
    const Stmt *Node = Stack.pop_back_val();
    if (!Node)
      continue;
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Node))
      Visit(Ref->getDecl()->getDeclName());
    else if (const auto *Member = dyn_cast<MemberExpr>(Node))
      Visit(Member->getMemberDecl()->getDeclName());
    else if (const auto *Overloads = dyn_cast<OverloadExpr>(Node))
      Visit(Overloads->getName());
    else if (const auto *Unknown = dyn_cast<CXXDependentScopeMemberExpr>(Node))
      Visit(Unknown->getMember());
    else if (const auto *Scoped = dyn_cast<DependentScopeDeclRefExpr>(Node))
      Visit(Scoped->getDeclName());
    else if (isa<CXXConstructExpr, CXXUnresolvedConstructExpr>(Node))
      OfType(cast<Expr>(Node)->getType());
    else if (const auto *Declares = dyn_cast<DeclStmt>(Node))
      for (const Decl *D : Declares->decls())
        if (const auto *Variable = dyn_cast<VarDecl>(D))
          OfType(Variable->getType());
    Stack.append(Node->child_begin(), Node->child_end());
  }
}

bool acts(const FunctionRow *Row) {
  switch (Row->Means) {
  case Role::Neutral:
  case Role::Source:
  case Role::Measure:
  case Role::Minimum:
  case Role::Clamp:
  case Role::Repeat:
  case Role::Call:
    return Row->Own;
  default:
    return true;
  }
}

/// True if the name is one that a library gives to what starts or bounds work,
/// or by which containers make such objects.
bool isOfWork(StringRef Name, const Catalog &Models) {
  return Name.starts_with("emplace") || Name == "make_unique" ||
         Name == "make_shared" || llvm::any_of(Models.functions(Name), acts) ||
         llvm::any_of(Models.patterns(), [&](const FunctionRow *Row) {
           StringRef Last = StringRef(Row->Name).rsplit("::").second;
           return Name.starts_with(
               Last.take_until([](char C) { return C == '*'; }));
         });
}

} // namespace

bool lacksCode(ASTContext &Context, const Catalog &Models) {
  Finder Code(Context.getSourceManager());
  Code.TraverseDecl(Context.getTranslationUnitDecl());
  std::vector<const Stmt *> Open = std::move(Code.Missing);
  llvm::StringMap<char> Seen;
  bool Found = false;
  while (!Open.empty() && !Found) {
    const Stmt *Top = Open.back();
    Open.pop_back();
    if (isa<CoroutineBodyStmt>(Top))
      return true;
    names(Top, [&](DeclarationName Name) {
      const IdentifierInfo *Identifier = Name.getAsIdentifierInfo();
      if (!Identifier || !Seen.try_emplace(Identifier->getName()).second)
        return;
      Found |= isOfWork(Identifier->getName(), Models);
      if (auto Own = Code.Functions.find(Identifier->getName());
          Own != Code.Functions.end())
        Open.insert(Open.end(), Own->second.begin(), Own->second.end());
    });
  }
  return Found;
}

} // namespace fanout
