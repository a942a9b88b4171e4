#include "checks/analysis/ModelResolver.h"

#include "checks/analysis/CallModel.h"
#include "checks/analysis/Source.h"

#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace fanout {
namespace {

std::string signature(const FunctionDecl *Function, const ASTContext &Context) {
  PrintingPolicy Policy(Context.getLangOpts());
  std::vector<std::string> Parameters;
  for (const ParmVarDecl *Parameter : Function->parameters()) {
    std::string Text = Parameter->getNameAsString();
    QualType Type = Parameter->getType();
    if (const auto *Pack = Type->getAs<PackExpansionType>()) {
      Text = "..." + Text;
      Type = Pack->getPattern();
    }
    Type.getAsStringInternal(Text, Policy);
    Parameters.push_back(Text);
  }
  if (Function->isVariadic())
    Parameters.push_back("...");
  std::string Text =
      qualifiedName(Function) + "(" + llvm::join(Parameters, ", ") + ")";
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  if (Method && Method->isConst())
    Text += " const";
  if (!isa<CXXConstructorDecl, CXXDestructorDecl>(Function))
    Function->getReturnType().getAsStringInternal(Text, Policy);
  return Text;
}

/// The numbers of arguments and the other places that a call has.
void addShape(const FunctionDecl *Function, Resolution &R) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Function);
  bool Makes = isa<CXXConstructorDecl>(Function);
  bool OnObject = Method && Method->isInstance() && !Makes;
  bool Operator = Function->isOverloadedOperator() &&
                  Function->getOverloadedOperator() != OO_Call;
  // a + b has two arguments, wherever operator+ is declared
  unsigned Count = Function->getNumParams() + (OnObject && Operator);
  R.Parameters = std::max(R.Parameters, Count);
  R.AnyNumber |= Function->isVariadic() ||
                 llvm::any_of(Function->parameters(), [](const auto *P) {
                   return P->isParameterPack();
                 });
  R.Object |= OnObject && !Operator;
  R.Result |= Makes || !Function->getReturnType()->isVoidType();
}

class Resolver : public RecursiveASTVisitor<Resolver> {
public:
  Resolver(ASTContext &Context, const Preprocessor &Macros,
           const Catalog &Models)
      : Context(Context), Macros(Macros), Models(Models),
        Model(Models, Context) {
    for (const Library &L : Models.libraries()) {
      for (const FunctionRow &Row : L.Functions)
        if (Row.Own)
          addPrefixes(Row.Name);
      for (const TypeRow &Row : L.Types)
        if (Row.Own)
          addPrefixes(Row.Name);
    }
  }

  bool TraverseStmt(Stmt *, DataRecursionQueue * = nullptr) { return true; }

  bool VisitFunctionDecl(FunctionDecl *Function) {
    FunctionNames.insert(Model.name(Function));
    if (Function->isFirstDecl())
      add(Function, nullptr);
    return true;
  }

  bool VisitTagDecl(TagDecl *Tag) {
    if (!Tag->getIdentifier())
      return true;
    TypeNames.insert(Model.name(Tag));
    const TypeRow *Row = Models.type(Model.name(Tag));
    if (Row && Row->Own)
      add(Tag, Results[Row]);
    const auto *Record = dyn_cast<CXXRecordDecl>(Tag);
    if (Record && Record->isThisDeclarationADefinition() &&
        Prefixes.contains(Model.name(Record)))
      addInherited(Record);
    return true;
  }

  bool VisitTypedefNameDecl(TypedefNameDecl *Alias) {
    QualType Type = Alias->getUnderlyingType();
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    const TypeRow *Row = Record ? nullptr : Models.type(Alias->getName());
    if (Row && Row->Own) // a type of C, known by its typedef
      addPlace(Alias, Alias->getNameAsString(), Results[Row]).AnyNumber = true;
    else if (Record && Record->getIdentifier())
      addAlias(Alias, Record);
    return true;
  }

  bool VisitUsingShadowDecl(UsingShadowDecl *Shadow) {
    const NamedDecl *Target = Shadow->getTargetDecl();
    if (const auto *Template = dyn_cast<TemplateDecl>(Target))
      Target = Template->getTemplatedDecl();
    if (Target && isa<FunctionDecl, TagDecl>(Target))
      addAlias(Shadow, Target);
    return true;
  }

  bool VisitNamespaceAliasDecl(NamespaceAliasDecl *Alias) {
    addAlias(Alias, Alias->getNamespace());
    return true;
  }

  bool VisitVarDecl(VarDecl *Variable) {
    if (isa<ParmVarDecl>(Variable) || !Variable->getIdentifier() ||
        !Variable->hasGlobalStorage())
      return true;
    std::string Name = qualifiedName(Variable);
    const CXXRecordDecl *Record = Variable->getType()->getAsCXXRecordDecl();
    if (Prefixes.contains(Name))
      Obstacles[Name] =
          Record ? "an object; name the call operator of its class: `" +
                       qualifiedName(Record) + "::operator()`"
                 : std::string("a variable; what it points to is not known");
    return true;
  }

  Resolutions take() {
    for (const Library &L : Models.libraries()) {
      for (const FunctionRow &Row : L.Functions)
        if (Row.Own)
          complete(Row.Name, FunctionNames, Results[&Row]);
      for (const TypeRow &Row : L.Types)
        if (Row.Own)
          complete(Row.Name, TypeNames, Results[&Row]);
    }
    return std::move(Results);
  }

private:
  /// a::b::c, a::b and a.
  void addPrefixes(StringRef Name) {
    while (Prefixes.insert(Name).second && Name.contains("::"))
      Name = Name.rsplit("::").first;
  }

  void addAlias(const NamedDecl *Alias, const NamedDecl *Target) {
    std::string Name = qualifiedName(Alias), Real = qualifiedName(Target);
    if (Name != Real && Prefixes.contains(Name))
      Obstacles[Name] = "another name of `" + Real + "`; write that";
  }

  Resolution &addPlace(const Decl *D, std::string Text, Resolution &R) {
    Location Where = locate(Context, D->getLocation());
    if (Where.valid())
      R.Found.insert({std::move(Where), std::move(Text)});
    return R;
  }

  void add(const FunctionDecl *Function, const CXXRecordDecl *Static) {
    const auto *Constructor = dyn_cast<CXXConstructorDecl>(Function);
    if (Constructor && Constructor->isCopyOrMoveConstructor())
      return;
    const CallModel::Named &Known = Model.named(Function, Static);
    for (const FunctionRow *Row :
         Known.Exact.empty() ? Known.Patterns : Known.Exact)
      if (Row->Own)
        addShape(Function, addPlace(Function, signature(Function, Context),
                                    Results[Row]));
  }

  void add(const TagDecl *Tag, Resolution &R) {
    addPlace(Tag, qualifiedName(Tag), R);
    const auto *Record = dyn_cast<CXXRecordDecl>(Tag);
    R.AnyNumber |= !Record || !Record->hasDefinition();
    if (!Record || !Record->hasDefinition())
      return;
    for (const Decl *D : Record->getDefinition()->decls()) {
      const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
      const auto *Constructor = dyn_cast<CXXConstructorDecl>(
          Template ? Template->getTemplatedDecl() : D);
      if (Constructor)
        addShape(Constructor, R);
    }
  }

  void addInherited(const CXXRecordDecl *Record) {
    for (const CXXRecordDecl *Base : Model.family(Record)) {
      if (Base == Record->getCanonicalDecl() || !Base->hasDefinition())
        continue;
      for (const Decl *D : Base->getDefinition()->decls()) {
        const auto *Template = dyn_cast<FunctionTemplateDecl>(D);
        const auto *Method = dyn_cast<CXXMethodDecl>(
            Template ? Template->getTemplatedDecl() : D);
        if (Method && !isa<CXXConstructorDecl, CXXDestructorDecl>(Method))
          add(Method, Record);
      }
    }
  }

  void complete(StringRef Name, const llvm::StringSet<> &Declared,
                Resolution &R) {
    if (!R.Found.empty())
      return;
    const IdentifierInfo *Identifier = find(Name);
    if (Identifier && Macros.getMacroInfo(Identifier))
      R.Obstacle = "`" + Name.str() +
                   "` is a macro; calls are looked at behind its expansion, so "
                   "name the function that it calls";
    for (StringRef Part = Name; R.Obstacle.empty();
         Part = Part.rsplit("::").first) {
      if (auto Known = Obstacles.find(Part); Known != Obstacles.end())
        R.Obstacle = "`" + Part.str() + "` is " + Known->second;
      if (!Part.contains("::"))
        break;
    }
    unsigned Most = std::max<size_t>(2, Name.size() / 3);
    for (const auto &Entry : Declared)
      suggest(Name, Entry.getKey(), Most, R);
  }

  const IdentifierInfo *find(StringRef Name) const {
    auto Found = Context.Idents.find(Name);
    return Found == Context.Idents.end() ? nullptr : Found->getValue();
  }

  static void suggest(StringRef Name, StringRef Declared, unsigned Most,
                      Resolution &R) {
    unsigned Distance =
        Name.edit_distance(Declared, true, std::min(Most, R.Distance));
    if (Distance > Most || Distance > R.Distance ||
        (Distance == R.Distance && Declared >= StringRef(R.Nearest)))
      return;
    R.Distance = Distance;
    R.Nearest = Declared.str();
  }

  ASTContext &Context;
  const Preprocessor &Macros;
  const Catalog &Models;
  CallModel Model;
  llvm::StringSet<> Prefixes, FunctionNames, TypeNames;
  llvm::StringMap<std::string> Obstacles;
  Resolutions Results;
};

std::string countOf(unsigned Number, StringRef What) {
  return (Number ? Twine(Number).str() : std::string("no")) + " " + What.str() +
         (Number == 1 ? "" : "s");
}

std::string fault(StringRef Key, const Place &P, const Resolution &R) {
  unsigned Index = P.Index < 0 ? -(P.Index + 1) : P.Index;
  bool Beyond =
      P.What == Place::Argument && !R.AnyNumber && Index >= R.Parameters;
  if (Beyond && R.Parameters == 0)
    return ("`" + Key + ": " + Twine(P.Index) +
            "`, but what was found has no parameters")
        .str();
  if (Beyond)
    return ("`" + Key + ": " + Twine(P.Index) + "`, but what was found has " +
            countOf(R.Parameters, "parameter") + "; allowed: 0 to " +
            Twine(R.Parameters - 1) + ", or -1 to -" + Twine(R.Parameters))
        .str();
  if (P.What == Place::Object && !R.Object)
    return ("`" + Key +
            ": object`, but what was found is not called on an "
            "object; allowed: the index of an argument")
        .str();
  if (P.What == Place::Result && !R.Result)
    return ("`" + Key + ": result`, but what was found returns nothing").str();
  return "";
}

} // namespace

void Resolution::add(const Resolution &Other) {
  Found.insert(Other.Found.begin(), Other.Found.end());
  Parameters = std::max(Parameters, Other.Parameters);
  AnyNumber |= Other.AnyNumber;
  Object |= Other.Object;
  Result |= Other.Result;
  Obstacle = std::max(Obstacle, Other.Obstacle);
  if (std::tie(Other.Distance, Other.Nearest) < std::tie(Distance, Nearest)) {
    Distance = Other.Distance;
    Nearest = Other.Nearest;
  }
}

Resolutions resolveModels(ASTContext &Context, const Preprocessor &Macros,
                          const Catalog &Models) {
  Resolver R(Context, Macros, Models);
  R.TraverseDecl(Context.getTranslationUnitDecl());
  return R.take();
}

std::vector<std::string> misplaced(const FunctionRow &Row,
                                   const Resolution &R) {
  const std::pair<StringRef, Place> Places[] = {
      {"callable", Row.Callable},  {"completion", Row.Completion},
      {"handle", Row.Handle},      {"object", Row.Object},
      {"limit", Row.Limit},        {"range", Row.Range},
      {"range-end", Row.RangeEnd}, {"count", Row.Count}};
  std::vector<std::string> Faults;
  for (const auto &[Key, Where] : Places)
    Faults.push_back(fault(Key, Where, R));
  for (const Condition &C : Row.When)
    Faults.push_back(fault("arg", {Place::Argument, C.Arg}, R));
  if (Row.MinArgs && !R.AnyNumber &&
      *Row.MinArgs > static_cast<int>(R.Parameters))
    Faults.push_back(("`min-args: " + Twine(*Row.MinArgs) +
                      "`, but what was found has " +
                      countOf(R.Parameters, "parameter"))
                         .str());
  llvm::erase_if(Faults, [](const std::string &F) { return F.empty(); });
  return Faults;
}

std::vector<std::string> misplaced(const TypeRow &Row, const Resolution &R) {
  std::string Fault = fault("limit", Row.Limit, R);
  return Fault.empty() ? std::vector<std::string>()
                       : std::vector<std::string>{Fault};
}

} // namespace fanout
