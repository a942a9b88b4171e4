#include "clang-tidy-plugin/FanoutCheck.h"

#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/FileManager.h"

using namespace clang;

namespace fanout {

const TranslationUnitFacts &SharedAnalysis::facts(ASTContext &Context, const Catalog &Models) {
  std::lock_guard<std::mutex> Held(Lock);
  unsigned Count = std::distance(Context.getTranslationUnitDecl()->decls_begin(),
                                 Context.getTranslationUnitDecl()->decls_end());
  if (Of != &Context || Declarations != Count || !Facts) {
    Facts = std::make_shared<TranslationUnitFacts>(analyze(Context, Models));
    Of = &Context;
    Declarations = Count;
  }
  return *Facts;
}

FanoutCheck::FanoutCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context, const Rule &R,
                         std::shared_ptr<SharedAnalysis> Shared)
    : ClangTidyCheck(Name, Context), R(R), Shared(std::move(Shared)),
      ModelFiles(Options.get("Models", "")) {}

void FanoutCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "Models", ModelFiles);
}

void FanoutCheck::registerMatchers(ast_matchers::MatchFinder *Finder) {
  Finder->addMatcher(ast_matchers::translationUnitDecl().bind("unit"), this);
}

void FanoutCheck::check(const ast_matchers::MatchFinder::MatchResult &Result) {
  if (Result.Context->getDiagnostics().hasUncompilableErrorOccurred())
    return; // clang-tidy reports the errors and ends with a status of its own
  std::vector<Finding> Findings;
  R.Check(Shared->facts(*Result.Context, Catalog::builtin()), Findings);
  for (const Finding &F : Findings)
    report(F, *Result.SourceManager);
}

static SourceLocation toLocation(const Location &Where, const SourceManager &Sources) {
  OptionalFileEntryRef File = Sources.getFileManager().getOptionalFileRef(Where.File);
  if (!File)
    return {};
  FileID Id = Sources.translateFile(*File);
  return Id.isValid() ? Sources.getComposedLoc(Id, Where.Offset) : SourceLocation();
}

void FanoutCheck::report(const Finding &F, const SourceManager &Sources) {
  SourceLocation At = toLocation(F.Where, Sources);
  {
    auto Diagnostic = diag(At, F.Message);
    for (const Edit &E : F.Fix) {
      SourceLocation Begin = toLocation(E.Where, Sources);
      Diagnostic << FixItHint::CreateReplacement(
          CharSourceRange::getCharRange(Begin, Begin.getLocWithOffset(E.Where.Length)), E.Text);
    }
  }
  for (const Note &N : F.Notes)
    diag(toLocation(N.Where, Sources), N.Text, DiagnosticIDs::Note);
}

} // namespace fanout
