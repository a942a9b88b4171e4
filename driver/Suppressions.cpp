#include "driver/Suppressions.h"

#include "clang-tidy/NoLintDirectiveHandler.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/FileManager.h"
#include "clang/Tooling/Core/Diagnostic.h"

namespace fanout::driver {

using llvm::StringRef;

/// Stands in for the consumer of the compiler while a finding goes through it
/// as a diagnostic: that is the form the directive handler takes.
class Suppressions::Impl : public clang::DiagnosticConsumer {
public:
  explicit Impl(clang::SourceManager &Sources) : Sources(Sources) {}

  bool ask(clang::SourceLocation Where, StringRef RuleId) {
    clang::DiagnosticsEngine &Engine = Sources.getDiagnostics();
    clang::DiagnosticConsumer *Before = Engine.getClient();
    std::unique_ptr<clang::DiagnosticConsumer> Owned = Engine.takeClient();
    Engine.setClient(this, /*ShouldOwnClient=*/false);
    // An error, since -w hides the rest; soft, to keep the state of warnings.
    Engine.Reset(/*soft=*/true);
    Rule = RuleId;
    Silenced = false;
    Engine.Report(Where, Engine.getCustomDiagID(clang::DiagnosticsEngine::Error,
                                                "fan-out"));
    Engine.setClient(Owned ? Owned.release() : Before, Owned != nullptr);
    return Silenced;
  }

  void HandleDiagnostic(clang::DiagnosticsEngine::Level,
                        const clang::Diagnostic &Info) override {
    Silenced = Handler.shouldSuppress(clang::DiagnosticsEngine::Warning, Info,
                                      Rule, Errors, /*AllowIO=*/true,
                                      /*EnableNoLintBlocks=*/true);
  }

  clang::SourceManager &Sources;
  llvm::SmallVector<clang::tooling::Diagnostic, 4> Errors;

private:
  clang::tidy::NoLintDirectiveHandler Handler;
  StringRef Rule;
  bool Silenced = false;
};

Suppressions::Suppressions(clang::SourceManager &Sources)
    : Data(std::make_unique<Impl>(Sources)) {}
Suppressions::~Suppressions() = default;

std::optional<Suppression> Suppressions::find(const Finding &F) {
  clang::SourceManager &Sources = Data->Sources;
  auto File = Sources.getFileManager().getOptionalFileRef(F.Where.File);
  if (!File)
    return std::nullopt;
  clang::FileID Id = Sources.translateFile(*File);
  if (Id.isInvalid())
    return std::nullopt;
  if (!Data->ask(Sources.getComposedLoc(Id, F.Where.Offset), F.Rule))
    return std::nullopt;
  Suppression Result =
      findDirective(Sources.getBufferData(Id), F.Where.Line, F.Rule);
  Result.Where.File = F.Where.File;
  return Result;
}

std::vector<NotAnalysed> Suppressions::takeComplaints() {
  std::vector<NotAnalysed> Result;
  for (const clang::tooling::Diagnostic &D : Data->Errors) {
    Location Where;
    Where.File = D.Message.FilePath;
    Where.Offset = D.Message.FileOffset;
    Result.push_back({"a NOLINT comment", D.Message.Message, Where});
  }
  Data->Errors.clear();
  return Result;
}

} // namespace fanout::driver
