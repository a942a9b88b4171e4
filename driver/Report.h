// What a run found out: the input of every output format.

#ifndef FANOUT_DRIVER_REPORT_H
#define FANOUT_DRIVER_REPORT_H

#include "checks/rules/Finding.h"

#include <string>
#include <vector>

namespace fanout::driver {

/// A NOLINT comment that silences a finding.
struct Suppression {
  std::string Justification; ///< the text after the directive, may be empty
  Location Where;            ///< the directive
};

struct ReportedFinding {
  Finding What;          ///< all files absolute
  bool Promoted = false; ///< an error by --warnings-as-errors
  std::optional<Suppression> Silenced;

  Level level() const { return Promoted ? Level::Error : What.Severity; }
};

/// The outcome of one translation unit.
struct UnitResult {
  std::string File;
  std::string Failure; ///< why it was not analysed (completely); empty: it was
  bool Analysed = false; ///< there are facts, perhaps in spite of a failure
  std::vector<ReportedFinding> Findings;
  std::vector<FanoutSite> Sites;
  std::vector<NotAnalysed> Skipped;
};

struct FailedFile {
  std::string File, Why;
  bool Analysed = false; ///< in spite of it, as far as it could be parsed
  auto operator<=>(const FailedFile &) const = default;
};

/// The outcome of the run. Everything is sorted and there once, so that it does
/// not depend on the order in which translation units were analysed.
struct Report {
  std::string
      Root; ///< the source tree; paths below it are shown relative to it
  std::vector<ReportedFinding> Findings;
  std::vector<FanoutSite> Sites;
  std::vector<FailedFile> Failed;
  std::vector<NotAnalysed> Skipped;
  std::vector<std::string> Analysed; ///< files, absolute
  size_t UnitsAnalysed = 0, UnitsNotAnalysed = 0;
};

/// Merges the results of all translation units.
Report collect(std::vector<UnitResult> Units, std::string Root);

} // namespace fanout::driver

#endif
