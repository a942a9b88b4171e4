// A finding: what a rule claims, ready for any reporter.

#ifndef FANOUT_CHECKS_RULES_FINDING_H
#define FANOUT_CHECKS_RULES_FINDING_H

#include "checks/analysis/FanoutSite.h"

namespace fanout {

enum class Level { Note, Warning, Error };

struct Note {
  Location Where;
  std::string Text;
};

struct Finding {
  std::string Rule; ///< the id: clang-tidy check name and SARIF ruleId
  Level Severity = Level::Warning;
  Location Where;
  std::string Message; ///< fact + why + remedy, one line, no full stop
  std::vector<Note>
      Notes; ///< where the size comes from, the loop, what is missing
  std::vector<Edit> Fix; ///< safe to apply without a look
  std::string FixSays;   ///< what the edits do, one line; empty: the obvious
  /// The smallest number that the edits may write: no active bound is below the
  /// idle one.
  int64_t SmallestLimit = 1;
  std::string Function; ///< enclosing function or configuration section
  std::string Subject;  ///< what the finding is about, without line numbers:
                        ///< with Rule and Function it identifies the finding
};

} // namespace fanout

#endif
