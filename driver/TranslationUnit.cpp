#include "driver/TranslationUnit.h"

#include "checks/Analyzer.h"
#include "checks/analysis/MissingCode.h"
#include "checks/analysis/StandardLibrary.h"
#include "driver/CompileErrors.h"
#include "driver/Paths.h"
#include "driver/UnitFindings.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Serialization/PCHContainerOperations.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace fanout::driver {
namespace {

/// One parse and what it is for.
struct Job {
  const Unit &Work;
  CompileErrors &Errors;
  UnitResult &Result;
  UnitUse Use;
  Bodies OfSystem;
};

/// Hands the parsed translation unit on.
class Consumer : public clang::ASTConsumer {
public:
  Consumer(const Job &Todo, const clang::CompilerInstance &Compiler)
      : Todo(Todo), Compiler(Compiler) {}

  void Initialize(clang::ASTContext &Context) override {
    Sources = &Context.getSourceManager();
  }

  /// About half of the time goes into bodies that nobody looks at. The parser
  /// itself keeps those it needs: constexpr functions and deduced types.
  bool shouldSkipFunctionBody(clang::Decl *D) override {
    return Sources->isInSystemHeader(D->getLocation()) && !makesInPlace(D);
  }

  void HandleTranslationUnit(clang::ASTContext &Context) override {
    if (Todo.Errors.any() && !Todo.Work.KeepGoing)
      return;
    Todo.Use(Context, Compiler.getPreprocessor(), Todo.Result);
    Todo.Result.Analysed = true;
  }

private:
  /// Constructors that are templates exist only once these have called them.
  static bool makesInPlace(const clang::Decl *D) {
    const auto *Function = D->getAsFunction();
    if (!Function || !Function->getIdentifier() || !Function->isTemplated() ||
        !isInStd(Function))
      return false;
    return llvm::is_contained<llvm::StringRef>(
        {"make_unique", "make_shared", "emplace", "emplace_back",
         "emplace_front", "try_emplace", "construct", "_M_insert",
         "_M_create_node"},
        Function->getName());
  }

  const Job &Todo;
  const clang::CompilerInstance &Compiler;
  clang::SourceManager *Sources = nullptr;
};

class Action : public clang::ASTFrontendAction {
public:
  explicit Action(const Job &Todo) : Todo(Todo) {}

private:
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &Compiler,
                    llvm::StringRef) override {
    return std::make_unique<Consumer>(Todo, Compiler);
  }

  const Job &Todo;
};

class Factory : public clang::tooling::FrontendActionFactory {
public:
  explicit Factory(const Job &Todo) : Todo(Todo) {}

  std::unique_ptr<clang::FrontendAction> create() override {
    return std::make_unique<Action>(Todo);
  }

  bool runInvocation(std::shared_ptr<clang::CompilerInvocation> Invocation,
                     clang::FileManager *Files,
                     std::shared_ptr<clang::PCHContainerOperations> Containers,
                     clang::DiagnosticConsumer *Diagnostics) override {
    Todo.Errors.compilerStarts();
    Invocation->getFrontendOpts().SkipFunctionBodies =
        Todo.OfSystem == Bodies::Needed;
    Invocation->getDiagnosticOpts().ShowCarets =
        false; // nor "2 errors generated"
    return FrontendActionFactory::runInvocation(
        std::move(Invocation), Files, std::move(Containers), Diagnostics);
  }

private:
  const Job &Todo;
};

} // namespace

UnitResult parseUnit(const Unit &Work, UnitUse Use, Bodies OfSystem) {
  UnitResult Result;
  Result.File = Work.Compile.File;
  // A file system of its own: the folder is a property of it, not of the
  // process.
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk(
      llvm::vfs::createPhysicalFileSystem().release());
  if (Disk->setCurrentWorkingDirectory(Work.Compile.Directory)) {
    Result.Failure = "the folder of its compile command does not exist: " +
                     Work.Compile.Directory;
    return Result;
  }
  if (!Disk->exists(Work.Compile.File)) {
    Result.Failure =
        "there is no such file; the database is older than the code";
    return Result;
  }
  llvm::IntrusiveRefCntPtr<clang::FileManager> Files(
      new clang::FileManager(clang::FileSystemOptions(), Disk));
  CompileErrors Errors(Work.Compile.Directory);
  Job Todo{Work, Errors, Result, Use, OfSystem};
  Factory Actions(Todo);
  clang::tooling::ToolInvocation Invocation(
      Work.Args, &Actions, Files.get(),
      std::make_shared<clang::PCHContainerOperations>());
  Invocation.setDiagnosticConsumer(&Errors);
  Invocation.run();
  Result.Failure = Errors.summary(Result.Analysed);
  if (Errors.any()) // half a program: see, but do not touch
    for (ReportedFinding &F : Result.Findings)
      F.What.Fix.clear(), F.What.FixSays.clear();
  return Result;
}

UnitResult analyseUnit(const Unit &Work) {
  const Catalog &Models = *Work.Settings.Models;
  std::vector<std::string> Wrong;
  auto Analyse = [&](clang::ASTContext &Context, const clang::Preprocessor &,
                     UnitResult &Result) {
    TranslationUnitFacts Facts = analyze(Context, Models);
    Wrong.clear();
    for (const BadAnnotation &B : Facts.BadAnnotations)
      Wrong.push_back(B.Where.File + ":" + std::to_string(B.Where.Line) + ":" +
                      std::to_string(B.Where.Column) + ": " + B.Message);
    report(Work, std::move(Facts), Context.getSourceManager(), Result);
  };
  bool Lacks = false;
  auto AnalyseIfWhole = [&](clang::ASTContext &Context,
                            const clang::Preprocessor &Macros,
                            UnitResult &Result) {
    Lacks = lacksCode(Context, Models);
    if (!Lacks)
      Analyse(Context, Macros, Result);
  };
  UnitResult Result = parseUnit(Work, AnalyseIfWhole);
  if (Lacks) { // a template of a library calls it: only its body says with what
    Result = parseUnit(Work, Analyse, Bodies::All);
    if (!Result.Failure.empty()) // a body of the library is at fault
      Result = parseUnit(Work, Analyse);
  }
  if (!Wrong.empty() && Result.Failure.empty())
    Result.Failure = llvm::join(Wrong, "; ");
  return Result;
}

} // namespace fanout::driver
