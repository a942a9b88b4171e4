// NOLINT comments: which findings they silence, and with which justification.

#ifndef FANOUT_DRIVER_SUPPRESSIONS_H
#define FANOUT_DRIVER_SUPPRESSIONS_H

#include "driver/Report.h"

#include "clang/Basic/SourceManager.h"

#include <memory>

namespace fanout::driver {

/// Asks clang-tidy's own implementation about the findings of one translation
/// unit.
class Suppressions {
public:
  explicit Suppressions(clang::SourceManager &Sources);
  ~Suppressions();

  /// The NOLINT comment that silences `F`, if one does.
  std::optional<Suppression> find(const Finding &F);

  /// Unmatched NOLINTBEGIN and NOLINTEND comments seen so far.
  std::vector<NotAnalysed> takeComplaints();

private:
  class Impl;
  std::unique_ptr<Impl> Data;
};

/// Where in `Text` the directive stands that silences `Line` (1-based) and what
/// follows it: `NOLINT(rule): why`, `NOLINT(rule) -- why`. `Where.File` is left
/// empty; `Where.Line` is 0 if there is no directive.
Suppression findDirective(llvm::StringRef Text, unsigned Line,
                          llvm::StringRef Rule);

} // namespace fanout::driver

#endif
