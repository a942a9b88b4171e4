#include "driver/TranslationUnit.h"

#include "checks/Analyzer.h"
#include "driver/CompileErrors.h"
#include "driver/Paths.h"
#include "driver/UnitFindings.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Serialization/PCHContainerOperations.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/VirtualFileSystem.h"

namespace fanout::driver {
namespace {

/// Hands the parsed translation unit to the analysis.
class Consumer : public clang::ASTConsumer {
public:
  Consumer(const Unit &Work, CompileErrors &Errors, UnitResult &Result)
      : Work(Work), Errors(Errors), Result(Result) {}

  void Initialize(clang::ASTContext &Context) override {
    Sources = &Context.getSourceManager();
  }

  /// About half of the time goes into bodies that nobody looks at. The parser
  /// itself keeps those it needs: constexpr functions and deduced types.
  bool shouldSkipFunctionBody(clang::Decl *D) override {
    return Sources->isInSystemHeader(D->getLocation());
  }

  void HandleTranslationUnit(clang::ASTContext &Context) override {
    if (Errors.any() && !Work.KeepGoing)
      return;
    TranslationUnitFacts Facts = analyze(Context, *Work.Settings.Models);
    report(Work, std::move(Facts), Context.getSourceManager(), Result);
    Result.Analysed = true;
  }

private:
  const Unit &Work;
  CompileErrors &Errors;
  UnitResult &Result;
  clang::SourceManager *Sources = nullptr;
};

class Action : public clang::ASTFrontendAction {
public:
  Action(const Unit &Work, CompileErrors &Errors, UnitResult &Result)
      : Work(Work), Errors(Errors), Result(Result) {}

private:
  std::unique_ptr<clang::ASTConsumer>
  CreateASTConsumer(clang::CompilerInstance &, llvm::StringRef) override {
    return std::make_unique<Consumer>(Work, Errors, Result);
  }

  const Unit &Work;
  CompileErrors &Errors;
  UnitResult &Result;
};

class Factory : public clang::tooling::FrontendActionFactory {
public:
  Factory(const Unit &Work, CompileErrors &Errors, UnitResult &Result)
      : Work(Work), Errors(Errors), Result(Result) {}

  std::unique_ptr<clang::FrontendAction> create() override {
    return std::make_unique<Action>(Work, Errors, Result);
  }

  bool runInvocation(std::shared_ptr<clang::CompilerInvocation> Invocation,
                     clang::FileManager *Files,
                     std::shared_ptr<clang::PCHContainerOperations> Containers,
                     clang::DiagnosticConsumer *Diagnostics) override {
    Errors.compilerStarts();
    Invocation->getFrontendOpts().SkipFunctionBodies = true;
    Invocation->getDiagnosticOpts().ShowCarets =
        false; // nor "2 errors generated"
    return FrontendActionFactory::runInvocation(
        std::move(Invocation), Files, std::move(Containers), Diagnostics);
  }

private:
  const Unit &Work;
  CompileErrors &Errors;
  UnitResult &Result;
};

} // namespace

UnitResult analyseUnit(const Unit &Work) {
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
  Factory Actions(Work, Errors, Result);
  clang::tooling::ToolInvocation Invocation(
      Work.Args, &Actions, Files.get(),
      std::make_shared<clang::PCHContainerOperations>());
  Invocation.setDiagnosticConsumer(&Errors);
  Invocation.run();
  Result.Failure = Errors.summary(Result.Analysed);
  return Result;
}

} // namespace fanout::driver
