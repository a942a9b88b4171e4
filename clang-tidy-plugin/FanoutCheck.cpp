#include "clang-tidy-plugin/FanoutCheck.h"

#include "checks/catalog/ModelReader.h"
#include "checks/rules/FixLimit.h"

#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Basic/FileManager.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace clang;

namespace fanout {

const TranslationUnitFacts &SharedAnalysis::facts(ASTContext &Context,
                                                  const Catalog &Models) {
  std::lock_guard<std::mutex> Held(Lock);
  unsigned Count =
      std::distance(Context.getTranslationUnitDecl()->decls_begin(),
                    Context.getTranslationUnitDecl()->decls_end());
  if (Of != &Context || Declarations != Count || With != &Models || !Facts) {
    With = &Models;
    Facts = std::make_shared<TranslationUnitFacts>(analyze(Context, Models));
    Complained = false;
    Of = &Context;
    Declarations = Count;
    Claimed.clear();
  }
  return *Facts;
}

std::vector<BadAnnotation> SharedAnalysis::takeBadAnnotations() {
  std::lock_guard<std::mutex> Held(Lock);
  if (std::exchange(Complained, true) || !Facts)
    return {};
  return Facts->BadAnnotations;
}

static bool overlap(const Location &A, const Location &B) {
  return A.File == B.File && A.Offset <= B.Offset + B.Length &&
         B.Offset <= A.Offset + A.Length;
}

bool SharedAnalysis::claim(llvm::ArrayRef<Edit> Edits) {
  std::lock_guard<std::mutex> Held(Lock);
  for (const Edit &E : Edits)
    for (const Location &Other : Claimed)
      if (overlap(E.Where, Other))
        return false;
  for (const Edit &E : Edits)
    Claimed.push_back(E.Where);
  return true;
}

/// `Name` in the folder of `MainFile` or the nearest one above that has it.
static std::string locateModel(llvm::StringRef Name, llvm::StringRef MainFile) {
  llvm::SmallString<256> Folder(MainFile);
  llvm::sys::fs::make_absolute(Folder);
  while (llvm::sys::path::has_parent_path(Folder)) {
    llvm::sys::path::remove_filename(Folder);
    llvm::SmallString<256> Candidate(Folder);
    llvm::sys::path::append(Candidate, Name);
    if (llvm::sys::fs::exists(Candidate))
      return Candidate.str().str();
  }
  return Name.str();
}

/// The names in a list separated by commas or semicolons, each once.
static std::vector<llvm::StringRef> modelNames(llvm::StringRef List) {
  std::vector<llvm::StringRef> Names;
  while (!List.empty()) {
    size_t End = List.find_first_of(",;");
    llvm::StringRef Name = List.take_front(End).trim();
    if (!Name.empty() && !llvm::is_contained(Names, Name))
      Names.push_back(Name);
    List = End == llvm::StringRef::npos ? "" : List.drop_front(End + 1);
  }
  return Names;
}

/// The `fanout-*.Models` options of the file, in the order of their names.
static std::string allModels(const tidy::ClangTidyContext &Context) {
  std::map<llvm::StringRef, llvm::StringRef> Options;
  for (const auto &Option : Context.getOptions().CheckOptions)
    if (Option.getKey().starts_with("fanout-") &&
        Option.getKey().ends_with(".Models"))
      Options[Option.getKey()] = Option.getValue().Value;
  std::string List;
  for (auto [Key, Value] : Options)
    List += Value.str() + ";";
  return List;
}

const Catalog *SharedAnalysis::models(const std::string &Files,
                                      llvm::StringRef MainFile,
                                      std::string &Error) {
  if (modelNames(Files).empty())
    return &Catalog::builtin();
  std::lock_guard<std::mutex> Held(Lock);
  std::shared_ptr<const Catalog> &Known = ByFiles[Files];
  if (Known)
    return Known.get();
  std::vector<Library> Extra;
  for (llvm::StringRef Name : modelNames(Files)) {
    std::string Path = llvm::sys::path::is_absolute(Name)
                           ? Name.str()
                           : locateModel(Name, MainFile);
    auto Text = llvm::MemoryBuffer::getFile(Path);
    if (!Text) {
      Error = "cannot read the model file '" + Path +
              "': " + Text.getError().message();
      return nullptr;
    }
    ModelResult Read = readModel((*Text)->getBuffer(), Path);
    if (!Read.Errors.empty()) {
      const ModelError &First = Read.Errors.front();
      Error = First.File + ":" + std::to_string(First.Line) + ":" +
              std::to_string(First.Column) + ": " + First.Message;
      return nullptr;
    }
    Extra.push_back(std::move(Read.Model));
  }
  Known = Catalog::with(std::move(Extra));
  return Known.get();
}

FanoutCheck::FanoutCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context,
                         const Rule &R, std::shared_ptr<SharedAnalysis> Shared)
    : ClangTidyCheck(Name, Context), R(R), Shared(std::move(Shared)),
      ModelFiles(Options.get("Models", "")), AllModels(allModels(*Context)),
      FixLimit(Options.get("FixLimit", DefaultFixLimit)) {}

void FanoutCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Map) {
  Options.store(Map, "Models", ModelFiles);
  if (R.WritesLimit)
    Options.store(Map, "FixLimit", FixLimit);
}

void FanoutCheck::registerMatchers(ast_matchers::MatchFinder *Finder) {
  Finder->addMatcher(ast_matchers::translationUnitDecl().bind("unit"), this);
}

static SourceLocation toLocation(const Location &Where,
                                 const SourceManager &Sources) {
  OptionalFileEntryRef File =
      Sources.getFileManager().getOptionalFileRef(Where.File);
  if (!File)
    return {};
  FileID Id = Sources.translateFile(*File);
  return Id.isValid() ? Sources.getComposedLoc(Id, Where.Offset)
                      : SourceLocation();
}

void FanoutCheck::check(const ast_matchers::MatchFinder::MatchResult &Result) {
  if (Result.Context->getDiagnostics().hasUncompilableErrorOccurred())
    return; // clang-tidy reports the errors and ends with a status of its own
  std::string Error;
  const Catalog *Models =
      Shared->models(AllModels, getCurrentMainFile(), Error);
  if (!Models) {
    configurationDiag("%0", DiagnosticIDs::Error) << Error;
    return;
  }
  std::optional<int64_t> Limit = parseFixLimit(FixLimit);
  if (!Limit) {
    configurationDiag("%0", DiagnosticIDs::Error)
        << badFixLimit(R.Id, FixLimit);
    return;
  }
  std::vector<Finding> Findings;
  R.Check(Shared->facts(*Result.Context, *Models), Findings);
  for (Finding &F : Findings) {
    writeLimit(F, *Limit);
    report(F, *Result.SourceManager);
  }
  for (const BadAnnotation &B : Shared->takeBadAnnotations())
    diag(toLocation(B.Where, *Result.SourceManager), "%0", DiagnosticIDs::Error)
        << B.Message;
}

void FanoutCheck::report(const Finding &F, const SourceManager &Sources) {
  SourceLocation At = toLocation(F.Where, Sources);
  {
    auto Diagnostic = diag(At, "%0") << F.Message;
    bool Applies = Shared->claim(F.Fix);
    for (const Edit &E : F.Fix) {
      if (!Applies)
        break;
      SourceLocation Begin = toLocation(E.Where, Sources);
      Diagnostic << FixItHint::CreateReplacement(
          CharSourceRange::getCharRange(Begin,
                                        Begin.getLocWithOffset(E.Where.Length)),
          E.Text);
    }
  }
  for (const Note &N : F.Notes)
    diag(toLocation(N.Where, Sources), "%0", DiagnosticIDs::Note) << N.Text;
  if (!F.FixSays.empty())
    diag(At, "%0", DiagnosticIDs::Note) << "fix: " + F.FixSays;
}

} // namespace fanout
