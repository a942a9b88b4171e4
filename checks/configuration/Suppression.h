// Comments in a configuration file that silence a finding.

#ifndef FANOUT_CHECKS_CONFIGURATION_SUPPRESSION_H
#define FANOUT_CHECKS_CONFIGURATION_SUPPRESSION_H

#include "checks/configuration/ConfigTree.h"
#include "checks/rules/Finding.h"

namespace fanout {

struct IgnoreComment {
  std::string Reason; ///< may be empty
  Location Where;
};

/// The comment `# fanout-tidy: ignore[rule] reason` on a line of the
/// finding (its place or that of a note) or on the line above; nullopt: none.
std::optional<IgnoreComment> suppressionOf(const Finding &What,
                                           const LineTable &Lines);

} // namespace fanout

#endif
