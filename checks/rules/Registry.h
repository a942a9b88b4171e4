// The one list of all rules. Plugin, driver and documentation read it.

#ifndef FANOUT_CHECKS_RULES_REGISTRY_H
#define FANOUT_CHECKS_RULES_REGISTRY_H

#include "checks/rules/Finding.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace fanout {

struct Rule {
  llvm::StringRef Id;      ///< fanout-unbounded-spawn
  llvm::StringRef Name;    ///< UnboundedSpawn
  llvm::StringRef Summary; ///< one sentence; also the first line of its page
  llvm::StringRef Help;    ///< its page, docs/rules/<id>.md, as Markdown
  bool OnByDefault = true;
  Level Default = Level::Warning;
  /// Decides on the facts of one translation unit; null for rules that read
  /// configuration files only.
  void (*Check)(const TranslationUnitFacts &, std::vector<Finding> &) = nullptr;
  bool WritesLimit = false; ///< its fixes write the number of option FixLimit
};

/// All rules, in the order of the documentation.
llvm::ArrayRef<Rule> rules();

/// The rule with this id, or null.
const Rule *findRule(llvm::StringRef Id);

} // namespace fanout

#endif
