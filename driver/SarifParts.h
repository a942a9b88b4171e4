// The building blocks of a SARIF file.

#ifndef FANOUT_DRIVER_SARIFPARTS_H
#define FANOUT_DRIVER_SARIFPARTS_H

#include "driver/Report.h"
#include "driver/SourceText.h"

#include <nlohmann/json.hpp>

namespace fanout::driver::sarif {

using Json = nlohmann::ordered_json;

inline Json text(llvm::StringRef Text) { return {{"text", Text.str()}}; }

/// Ends with a full stop, as readers of SARIF expect of a message.
std::string sentence(llvm::StringRef Text);

/// file:///... of an absolute path.
std::string fileUri(llvm::StringRef Path);

/// tool.driver and the taxonomy that its rules refer to.
Json tool();
Json taxonomies();

/// Indexes into tool().driver.notifications.
enum Notification { FileNotAnalysed, PartNotAnalysed };

/// A reference to a notification of the tool.
Json notificationDescriptor(Notification N);

/// Turns places in files into SARIF locations and collects the files.
class Places {
public:
  explicit Places(const Report &R) : R(R) {}

  /// The reference to a file, listed among the artifacts from now on.
  Json artifact(const std::string &File, llvm::StringRef Role);
  /// A range: lines and UTF-16 columns, without text.
  Json range(const Location &L);
  /// A physical location with the text of the range and around it.
  Json physical(const Location &L, llvm::StringRef Role);
  /// run.artifacts
  Json artifacts() const { return List; }

  SourceCache Sources;

private:
  Json describe(const std::string &File, Json Where);
  std::string excerpt(const SourceFile &File, const Location &L) const;
  Json surroundings(const SourceFile &File, const Location &L) const;

  const Report &R;
  Json List = Json::array();
  std::map<std::string, size_t> Index;
};

/// run.results
Json results(const Report &R, bool IncludeSuppressed, Places &Where);

/// run.versionControlProvenance, or null outside a git repository.
Json provenance(llvm::StringRef Root);

} // namespace fanout::driver::sarif

#endif
