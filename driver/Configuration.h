// .clang-tidy files and the options that override them, read as clang-tidy
// does.

#ifndef FANOUT_DRIVER_CONFIGURATION_H
#define FANOUT_DRIVER_CONFIGURATION_H

#include "checks/catalog/Catalog.h"
#include "checks/rules/Registry.h"
#include "driver/Options.h"

#include <map>
#include <memory>

namespace fanout::driver {

/// What applies to one file.
struct FileSettings {
  std::vector<const Rule *> Enabled;
  std::vector<const Rule *> AsErrors;
  std::optional<std::string> HeaderFilter; ///< a valid regular expression
  std::optional<std::string> ExcludeHeaderFilter;
  std::vector<std::string> ExtraArgs, ExtraArgsBefore;
  std::shared_ptr<const Catalog> Models;
  std::map<std::string, int64_t> FixLimits; ///< by rule, where one is set

  bool enables(llvm::StringRef RuleId) const;
  bool isError(llvm::StringRef RuleId) const;
  int64_t fixLimit(llvm::StringRef RuleId) const;
};

/// Reads and remembers the configuration files. Not for several threads.
class Configuration {
public:
  static llvm::Expected<std::unique_ptr<Configuration>>
  create(const Options &Opts);
  ~Configuration();

  /// The settings of `File` (absolute). A malformed file on the way, a bad
  /// model or a bad regular expression is an error that names it.
  llvm::Expected<FileSettings> settingsFor(llvm::StringRef File);

private:
  Configuration();
  struct Impl;
  std::unique_ptr<Impl> Data;
};

} // namespace fanout::driver

#endif
