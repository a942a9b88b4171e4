// A configuration file as a tree of keys and values with places: what every
// reader produces and every rule reads. Plain data, no I/O.

#ifndef FANOUT_CHECKS_CONFIGURATION_CONFIGTREE_H
#define FANOUT_CHECKS_CONFIGURATION_CONFIGTREE_H

#include "checks/Location.h"

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fanout {

/// A range of bytes in the file.
struct Span {
  unsigned Offset = 0, Length = 0;
  unsigned end() const { return Offset + Length; }
};

enum class ConfigFormat { Yaml, Json, Toml, Ini, Properties, Nginx, HAProxy };

enum class ConfigKind {
  Mapping,
  Sequence,
  Integer,
  Boolean,
  Null,
  String,
  Templated, ///< filled in later: {{ }}, ${ }, <%= %>; set, but to what is
             ///< unknown
};

/// One key with its value, one item of a sequence, or one document.
/// A directive of nginx or HAProxy has a value and children (its parameters).
struct ConfigNode {
  static constexpr unsigned MaxText = 512;

  std::string Key; ///< decoded; empty for items and documents
  Span KeyAt, ValueAt;
  ConfigKind Kind = ConfigKind::Null;
  std::string Text;    ///< the decoded scalar, its first MaxText bytes
  int64_t Number = 0;  ///< of Integer; saturates
  bool Quoted = false; ///< written as a string
  /// The value is a file of this format, and Children is what it says.
  std::optional<ConfigFormat> Holds;
  std::vector<ConfigNode> Children;

  /// The first child with this normalised key, or null.
  const ConfigNode *child(llvm::StringRef NormalisedKey) const;
};

/// What a reader made of a text. Documents read before an error are kept.
struct ConfigTree {
  ConfigFormat Format = ConfigFormat::Yaml;
  std::vector<ConfigNode> Documents;
  std::string Error; ///< why the rest was not read; empty: all was
  Span ErrorAt;
};

/// Bounds on what a reader builds, whatever the text says.
struct ReadLimits {
  unsigned MaxDepth = 100;
  unsigned MaxNodes = 400000;
  unsigned MaxBytes = 8u << 20;
};

/// Lower case, letters and digits only: max-idle_conns and MaxIdleConns are
/// both maxidleconns.
std::string normaliseKey(llvm::StringRef Key);

/// Sets Kind, Text and Number from the decoded text of a scalar.
void setScalar(ConfigNode &Node, llvm::StringRef Text, bool Quoted);

/// True if a template engine or the environment fills this text in.
bool isTemplated(llvm::StringRef Text);

/// Moves `a.b.c: v` to `a: {b: {c: v}}`, merged with what is there already, in
/// every mapping below `Root`. Keys with anything but names between dots stay.
void nestDottedKeys(ConfigNode &Root);

/// Turns byte offsets into lines and columns.
class LineTable {
public:
  LineTable(llvm::StringRef Text, llvm::StringRef File);

  Location locate(Span At) const;
  unsigned line(unsigned Offset) const; ///< 1-based
  /// The line without its end; empty past the last one.
  llvm::StringRef text(unsigned Line) const;
  unsigned startOf(unsigned Line) const { return Starts[Line - 1]; }
  unsigned lines() const { return Starts.size(); }

private:
  llvm::StringRef Text;
  std::string File;
  std::vector<unsigned> Starts;
};

} // namespace fanout

#endif
