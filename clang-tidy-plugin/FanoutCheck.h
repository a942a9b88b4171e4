// A clang-tidy check that runs one rule on the facts of the file.

#ifndef FANOUT_CLANG_TIDY_PLUGIN_FANOUTCHECK_H
#define FANOUT_CLANG_TIDY_PLUGIN_FANOUTCHECK_H

#include "checks/Analyzer.h"
#include "checks/rules/Registry.h"

#include "clang-tidy/ClangTidyCheck.h"

#include <map>
#include <mutex>

namespace fanout {

/// The facts of the translation unit that is being checked, made by the first
/// of the checks that asks. One per clang-tidy run; clang-tidy is
/// single-threaded, clangd is not.
class SharedAnalysis {
public:
  const TranslationUnitFacts &facts(clang::ASTContext &Context,
                                    const Catalog &Models);

  /// The built-in models with those of `Files` (separated by `,` or `;`) over
  /// them, read once. Relative names are looked for in the folder of `MainFile`
  /// and above it. Null with a message in `Error` when a file is missing or
  /// wrong.
  const Catalog *models(const std::string &Files, llvm::StringRef MainFile,
                        std::string &Error);

  /// The wrong annotations of the translation unit, to the first that asks.
  std::vector<BadAnnotation> takeBadAnnotations();

  /// True if no other finding of the file has asked to edit what these edits
  /// change: clang-tidy applies neither of two fixes that overlap, not even
  /// when they are the same.
  bool claim(llvm::ArrayRef<Edit> Edits);

private:
  std::mutex Lock;
  const clang::ASTContext *Of = nullptr;
  unsigned Declarations = 0; ///< tells a new context at an old address
  const Catalog *With = nullptr;
  std::shared_ptr<const TranslationUnitFacts> Facts;
  bool Complained = false; ///< about the annotations of Facts
  std::vector<Location> Claimed;
  std::map<std::string, std::shared_ptr<const Catalog>> ByFiles;
};

class FanoutCheck : public clang::tidy::ClangTidyCheck {
public:
  FanoutCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
              const Rule &R, std::shared_ptr<SharedAnalysis> Shared);

  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void
  check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Options) override;

private:
  void report(const Finding &F, const clang::SourceManager &Sources);

  const Rule &R;
  std::shared_ptr<SharedAnalysis> Shared;
  std::string ModelFiles; ///< the option Models of this check
  std::string AllModels;  ///< of all checks: the option of any serves all
  std::string FixLimit;   ///< the option of this name
};

} // namespace fanout

#endif
