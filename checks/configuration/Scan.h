// The door to the analysis of configuration files: text in, findings out.

#ifndef FANOUT_CHECKS_CONFIGURATION_SCAN_H
#define FANOUT_CHECKS_CONFIGURATION_SCAN_H

#include "checks/rules/Finding.h"

#include "llvm/ADT/StringRef.h"

#include <vector>

namespace fanout {

/// A finding that a comment `fanout-tidy: ignore[rule] reason` silences.
struct SuppressedFinding {
  Finding What;
  std::string Reason; ///< the rest of the comment; may be empty
  Location Comment;
};

/// All that a configuration file has to say. Findings are in the order of the
/// file; each place is reported once.
struct ConfigScan {
  std::vector<Finding> Findings;
  std::vector<SuppressedFinding> Suppressed;
  std::vector<NotAnalysed>
      Skipped; ///< non-empty: a part of the file was not read
};

/// Applies fanout-pool-missing-max-active to one file. `Path` is used for the
/// places of findings and to tell the format; nothing is opened.
/// A file that is no configuration file is `Skipped`.
ConfigScan scanConfiguration(llvm::StringRef Text, llvm::StringRef Path);

/// True if a file of this name is read when the user names it.
bool isConfigurationName(llvm::StringRef Path);

/// True if files with this name are worth finding in a tree: the name says
/// configuration and is not that of a lock file, a schema, a template, the
/// configuration of a CI service, or of a test's data. `Path` is relative to
/// the root of the tree.
bool isConfigurationFile(llvm::StringRef Path);

/// False if no rule could say anything about the text: it names nothing
/// relevant.
bool mayConfigurePool(llvm::StringRef Text);

} // namespace fanout

#endif
