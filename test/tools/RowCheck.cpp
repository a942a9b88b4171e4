// fanout-row-check LIBRARY FILE... -- FLAGS: matches the calls of the files
// against the built-in models and compares with what their comments say.
//
//   std::thread t(f);        //= spawn thread
//   extern std::jthread j;   //= handle thread joins       (types: extern only)
//   std::thread none;                                      (no comment: no row)
//
// Every row of LIBRARY must be used, and its places must exist in the calls.

#include "checks/analysis/CallModel.h"
#include "checks/catalog/Words.h"

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

struct Findings {
  /// by the name of the file
  std::map<std::string, std::map<unsigned, std::vector<std::string>>> Files;
  std::set<unsigned> UsedFunctions, UsedTypes; ///< by line in the model file
  bool Failed = false;
};

std::string label(const FunctionRow &Row) {
  std::string Text = spell(Row.Means).str();
  if (Row.Starts != Work::None)
    Text += " " + spell(Row.Starts).str();
  if (Row.Gives != Origin::Unknown)
    Text += " " + spell(Row.Gives).str();
  return Text + (Row.Lazy ? " lazy" : "") + (Row.Await ? " await" : "");
}

std::string label(const TypeRow &Row) {
  std::vector<StringRef> Words;
  auto Say = [&](bool When, StringRef Word) {
    if (When)
      Words.push_back(Word);
  };
  Say(Row.Handle, "handle");
  Say(Row.Group, "group");
  Say(Row.Limiter, "limiter");
  Say(Row.Executor, "executor");
  Say(Row.Starts != Work::None, spell(Row.Starts));
  Say(Row.Gives != Origin::Unknown, spell(Row.Gives));
  Say(Row.Destroyed != OnDestroy::Nothing, spell(Row.Destroyed));
  Say(Row.Eager.has_value(), Row.Eager.value_or(false) ? "eager" : "lazy");
  return llvm::join(Words, " ");
}

class Visitor : public RecursiveASTVisitor<Visitor> {
public:
  Visitor(ASTContext &Context, const Library &Tested, Findings &Out)
      : Sources(Context.getSourceManager()), File(mainFile(Sources)),
        Model(models(), Context), Tested(Tested), Out(Out),
        Lines(Out.Files[File]) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  bool VisitExpr(Expr *Node) {
    std::optional<Call> C = asCall(Node);
    const FunctionRow *Row = C ? Model.row(*C) : nullptr;
    unsigned Line = Row ? lineOf(Node->getExprLoc()) : 0;
    if (!Line ||
        !Seen.insert({Line, Row, Node->getBeginLoc().getRawEncoding()}).second)
      return true;
    Lines[Line].push_back(label(*Row));
    if (ours(Tested.Functions, Row))
      Out.UsedFunctions.insert(Row->Line);
    checkPlaces(*Row, *C, Line);
    return true;
  }

  bool VisitVarDecl(VarDecl *Variable) {
    unsigned Line =
        Variable->hasExternalStorage() ? lineOf(Variable->getLocation()) : 0;
    const TypeRow *Row = Line ? Model.type(Variable->getType()) : nullptr;
    if (!Row)
      return true;
    Lines[Line].push_back(label(*Row));
    if (ours(Tested.Types, Row))
      Out.UsedTypes.insert(Row->Line);
    return true;
  }

private:
  template <class Row>
  static bool ours(const std::vector<Row> &Rows, const Row *R) {
    return !Rows.empty() && R >= &Rows.front() && R <= &Rows.back();
  }

  unsigned lineOf(SourceLocation Where) const {
    Where = Sources.getExpansionLoc(Where);
    return Sources.isInMainFile(Where) ? Sources.getSpellingLineNumber(Where)
                                       : 0;
  }

  void checkPlaces(const FunctionRow &Row, const Call &C, unsigned Line) {
    const std::pair<const char *, const Place *> Places[] = {
        {"handle", &Row.Handle},        {"object", &Row.Object},
        {"limit", &Row.Limit},          {"range", &Row.Range},
        {"range-end", &Row.RangeEnd},   {"count", &Row.Count},
        {"completion", &Row.Completion}};
    for (auto [Name, Where] : Places)
      if (Where->What != Place::Nowhere && !C.at(*Where))
        fail(Line, "`" + Row.Name + "` has no " + Name + " in this call");
    if (Row.Callable.What != Place::Nowhere && Row.Means != Role::Wait &&
        !C.at(Row.Callable))
      fail(Line, "`" + Row.Name + "` has no callable in this call");
  }

  void fail(unsigned Line, const Twine &Message) {
    llvm::errs() << File << ":" << Line << ": " << Message << "\n";
    Out.Failed = true;
  }

  static std::string mainFile(const SourceManager &Sources) {
    return Sources.getNonBuiltinFilenameForID(Sources.getMainFileID())->str();
  }

  const SourceManager &Sources;
  const std::string File;
  CallModel Model;
  const Library &Tested;
  Findings &Out;
  std::map<unsigned, std::vector<std::string>> &Lines;
  std::set<std::tuple<unsigned, const FunctionRow *, unsigned>> Seen;
};

class Consumer : public ASTConsumer {
public:
  Consumer(const Library &Tested, Findings &Out) : Tested(Tested), Out(Out) {}
  void HandleTranslationUnit(ASTContext &Context) override {
    if (!Context.getDiagnostics().hasErrorOccurred())
      Visitor(Context, Tested, Out)
          .TraverseDecl(Context.getTranslationUnitDecl());
  }

private:
  const Library &Tested;
  Findings &Out;
};

struct Factory {
  const Library &Tested;
  Findings &Out;
  std::unique_ptr<ASTConsumer> newASTConsumer() {
    return std::make_unique<Consumer>(Tested, Out);
  }
};

void compareLines(StringRef File,
                  std::map<unsigned, std::vector<std::string>> &Lines,
                  Findings &Out) {
  auto Buffer = llvm::MemoryBuffer::getFile(File);
  StringRef Text = Buffer ? (*Buffer)->getBuffer() : "";
  for (unsigned Line = 1; !Text.empty(); ++Line) {
    StringRef Current;
    std::tie(Current, Text) = Text.split('\n');
    std::string Expected = Current.split("//=").second.trim().str();
    std::string Actual = llvm::join(Lines[Line], ", ");
    if (Expected == Actual)
      continue;
    llvm::errs() << File << ":" << Line << ": expected `" << Expected
                 << "`, found `" << Actual << "`\n";
    Out.Failed = true;
  }
}

template <class Row>
void reportUnused(const std::vector<Row> &Rows, const std::set<unsigned> &Used,
                  Findings &Out) {
  std::set<unsigned> Reported;
  for (const Row &R : Rows)
    if (!Used.contains(R.Line) && Reported.insert(R.Line).second) {
      llvm::errs() << "row in line " << R.Line << " is not tested: " << R.Name
                   << "\n";
      Out.Failed = true;
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
  if (!Flags || !Tested || Argc < 3) {
    llvm::errs() << "usage: fanout-row-check LIBRARY FILE... -- FLAGS " << Error
                 << "\n";
    return 2;
  }
  Findings Out;
  tooling::ClangTool Tool(*Flags,
                          std::vector<std::string>(Argv + 2, Argv + Argc));
  Tool.appendArgumentsAdjuster(tooling::getInsertArgumentAdjuster(
      {"-resource-dir=" FANOUT_RESOURCE_DIR, "-w"},
      tooling::ArgumentInsertPosition::BEGIN));
  Factory Consumers{*Tested, Out};
  if (int Status =
          Tool.run(tooling::newFrontendActionFactory(&Consumers).get()))
    return Status;
  for (auto &[File, Lines] : Out.Files)
    compareLines(File, Lines, Out);
  reportUnused(Tested->Functions, Out.UsedFunctions, Out);
  reportUnused(Tested->Types, Out.UsedTypes, Out);
  return Out.Failed;
}
