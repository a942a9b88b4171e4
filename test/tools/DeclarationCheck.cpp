// fanout-declaration-check LIBRARY FILE -- FLAGS: looks for the declarations
// that the rows of a built-in model are about, in FILE and all that it
// includes.
//
// Prints a line a row: kind (function or type), line of the row, its name, the
// place of the declaration, and what of the row it contradicts; `-` where there
// is none. Tabs separate. Exit status 1 if FILE does not compile.

#include "checks/analysis/CallModel.h"
#include "checks/analysis/Source.h"

#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/raw_ostream.h"

using namespace clang;
using namespace fanout;

namespace {

/// The built-in models, all of them decoded: rows are told by their addresses.
const Catalog &models() {
  static const Catalog All(Catalog::builtinLibraries());
  return All;
}

struct Declared {
  std::string Where, Contradiction = "not looked at";
};

/// What is known of one row; the first declaration that fits is kept.
struct Declarations {
  std::map<const void *, Declared> Rows;

  void add(const void *Row, std::string Where, std::string Contradiction) {
    Declared &Known = Rows[Row];
    if (!Known.Where.empty() &&
        (Known.Contradiction.empty() || !Contradiction.empty()))
      return;
    Known = {std::move(Where), std::move(Contradiction)};
  }
};

/// Parameters of a function: how many a call can and must have.
struct Arity {
  int Least = 0, Most = 0;
  bool Open = false; ///< variadic, or a parameter pack

  explicit Arity(const FunctionDecl *Function) {
    Least = static_cast<int>(Function->getMinRequiredArguments());
    Most = static_cast<int>(Function->getNumParams());
    Open = Function->isVariadic() || !Function->hasPrototype();
    if (isa<CXXMethodDecl>(Function) && Function->isOverloadedOperator() &&
        Function->getOverloadedOperator() != OO_Call)
      ++Least, ++Most; // a >> b: the object is argument 0
    for (const ParmVarDecl *Parameter : Function->parameters())
      if (Parameter->isParameterPack()) {
        Open = true;
        --Most;
      }
  }
  bool has(int Index) const {
    return Open || (Index >= 0 ? Index : -Index - 1) < Most;
  }
};

std::string contradiction(const FunctionRow &Row,
                          const FunctionDecl *Function) {
  Arity Takes(Function);
  if (Row.MinArgs && !Takes.Open && Takes.Most < *Row.MinArgs)
    return "takes fewer arguments than min-args";
  if (Row.MaxArgs && Takes.Least > *Row.MaxArgs)
    return "takes more arguments than max-args";
  for (const Place *Where :
       {&Row.Callable, &Row.Completion, &Row.Handle, &Row.Object, &Row.Limit,
        &Row.Range, &Row.RangeEnd, &Row.Count}) {
    if (Where->What == Place::Argument && !Takes.has(Where->Index))
      return "has no argument " + std::to_string(Where->Index);
    if (Where->What == Place::Object &&
        (!isa<CXXMethodDecl>(Function) ||
         cast<CXXMethodDecl>(Function)->isStatic()))
      return "is called on no object";
    if (Where->What == Place::Result && !isa<CXXConstructorDecl>(Function) &&
        Function->getReturnType()->isVoidType())
      return "returns nothing";
  }
  return "";
}

class Visitor : public RecursiveASTVisitor<Visitor> {
public:
  Visitor(ASTContext &Context, const Library &Tested, Declarations &Out)
      : Context(Context), Tested(Tested), Out(Out) {
    for (const FunctionRow &Row : Tested.Functions)
      ByLast[lastPart(Row.Name)].push_back(&Row);
  }

  bool shouldVisitImplicitCode() const { return true; }
  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitFunctionDecl(FunctionDecl *Function) {
    std::string Last =
        isa<CXXConstructorDecl>(Function)
            ? cast<CXXConstructorDecl>(Function)->getParent()->getNameAsString()
            : Function->getNameAsString();
    for (const auto &[Part, Rows] : ByLast)
      if (matches(Part, Last))
        for (const FunctionRow *Row : Rows)
          compare(*Row, Function);
    return true;
  }

  bool VisitNamedDecl(NamedDecl *Decl) {
    if (!isa<TagDecl, TypedefNameDecl>(Decl) || !Decl->getIdentifier())
      return true;
    for (const TypeRow &Row : Tested.Types)
      if (lastPart(Row.Name) == Decl->getName() &&
          qualifiedName(Decl) == Row.Name)
        Out.add(&Row, place(Decl), "");
    if (auto *Record = dyn_cast<CXXRecordDecl>(Decl);
        Record && Record->isThisDeclarationADefinition())
      inherit(Record);
    return true;
  }

private:
  static StringRef lastPart(StringRef Name) {
    return Name.contains("::") ? Name.rsplit("::").second : Name;
  }

  static bool matches(StringRef Pattern, StringRef Text) {
    if (Pattern.consume_front("*"))
      return Text.ends_with(Pattern);
    if (Pattern.consume_back("*"))
      return Text.starts_with(Pattern);
    return Pattern == Text;
  }

  static bool sameScope(StringRef Pattern, StringRef Scope) {
    if (Pattern.consume_front("*"))
      return Pattern.empty() || Scope.ends_with(Pattern);
    return Pattern == Scope;
  }

  void compare(const FunctionRow &Row, const FunctionDecl *Function) {
    StringRef RowScope = scope(Row.Name);
    std::string Name = qualifiedName(Function);
    if (sameScope(RowScope, scope(Name)))
      Out.add(&Row, place(Function), contradiction(Row, Function));
  }

  static StringRef scope(StringRef Name) {
    return Name.contains("::") ? Name.rsplit("::").first : "";
  }

  /// Rows about a method that a base class declares.
  void inherit(const CXXRecordDecl *Record) {
    std::string Own = qualifiedName(Record);
    for (const FunctionRow &Row : Tested.Functions)
      if (scope(Row.Name) == Own && !Row.Name.empty())
        for (const CXXBaseSpecifier &Base : Record->bases())
          lookUp(Row, definition(Base.getType()), 8);
  }

  static const CXXRecordDecl *definition(QualType Type) {
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    if (!Record)
      if (const auto *Special = Type->getAs<TemplateSpecializationType>())
        if (const auto *Template = dyn_cast_or_null<ClassTemplateDecl>(
                Special->getTemplateName().getAsTemplateDecl()))
          Record = Template->getTemplatedDecl();
    return Record ? Record->getDefinition() : nullptr;
  }

  void lookUp(const FunctionRow &Row, const CXXRecordDecl *Record, int Depth) {
    if (!Record || Depth == 0)
      return;
    for (const Decl *Member : Record->decls()) {
      if (const auto *Template = dyn_cast<FunctionTemplateDecl>(Member))
        Member = Template->getTemplatedDecl();
      const auto *Method = dyn_cast<CXXMethodDecl>(Member);
      if (Method && Method->getNameAsString() == lastPart(Row.Name))
        Out.add(&Row, place(Method), contradiction(Row, Method));
    }
    for (const CXXBaseSpecifier &Base : Record->bases())
      lookUp(Row, definition(Base.getType()), Depth - 1);
  }

  std::string place(const Decl *D) const {
    return locate(Context, D->getSourceRange()).File + ":" +
           std::to_string(locate(Context, D->getSourceRange()).Line);
  }

  ASTContext &Context;
  const Library &Tested;
  Declarations &Out;
  std::map<StringRef, std::vector<const FunctionRow *>> ByLast;
};

class Consumer : public ASTConsumer {
public:
  Consumer(const Library &Tested, Declarations &Out)
      : Tested(Tested), Out(Out) {}
  void HandleTranslationUnit(ASTContext &Context) override {
    Visitor(Context, Tested, Out)
        .TraverseDecl(Context.getTranslationUnitDecl());
  }

private:
  const Library &Tested;
  Declarations &Out;
};

struct Factory {
  const Library &Tested;
  Declarations &Out;
  std::unique_ptr<ASTConsumer> newASTConsumer() {
    return std::make_unique<Consumer>(Tested, Out);
  }
};

template <class Row>
void print(StringRef Kind, const std::vector<Row> &Rows,
           const Declarations &All) {
  for (const Row &R : Rows) {
    auto Found = All.Rows.find(&R);
    bool None = Found == All.Rows.end();
    llvm::outs() << Kind << "\t" << R.Line << "\t" << R.Name << "\t"
                 << (None ? "-" : Found->second.Where) << "\t"
                 << (None ? "-" : Found->second.Contradiction) << "\n";
  }
}

const Library *findLibrary(StringRef Id) {
  for (const Library &L : models().libraries())
    if (L.Id == Id)
      return &L;
  return nullptr;
}

} // namespace

int main(int Argc, const char **Argv) {
  std::string Error;
  auto Flags =
      tooling::FixedCompilationDatabase::loadFromCommandLine(Argc, Argv, Error);
  const Library *Tested = Argc > 1 ? findLibrary(Argv[1]) : nullptr;
  if (!Flags || !Tested || Argc != 3) {
    llvm::errs() << "usage: fanout-declaration-check LIBRARY FILE -- FLAGS "
                 << Error << "\n";
    return 2;
  }
  Declarations Out;
  tooling::ClangTool Tool(*Flags, {std::string(Argv[2])});
  Tool.appendArgumentsAdjuster(tooling::getInsertArgumentAdjuster(
      {"-resource-dir=" FANOUT_RESOURCE_DIR, "-w"},
      tooling::ArgumentInsertPosition::BEGIN));
  Factory Consumers{*Tested, Out};
  int Status = Tool.run(tooling::newFrontendActionFactory(&Consumers).get());
  print("function", Tested->Functions, Out);
  print("type", Tested->Types, Out);
  return Status;
}
