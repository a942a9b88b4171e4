// One reader per format: text -> ConfigTree. None throws, recurses without a
// bound or does I/O; what cannot be read ends in ConfigTree::Error.

#ifndef FANOUT_CHECKS_CONFIGURATION_READERS_H
#define FANOUT_CHECKS_CONFIGURATION_READERS_H

#include "checks/configuration/ConfigTree.h"

namespace fanout {

/// What the readers of one file share: a file can hold texts in other formats.
class ReadContext {
public:
  ReadContext(llvm::StringRef Whole, const ReadLimits &Limits)
      : Whole(Whole), Limits(Limits) {}

  /// Accounts for `Count` more nodes; false (and an error) past the limit.
  bool take(unsigned Count = 1);
  /// True if one may go to this depth, otherwise an error.
  bool enter(unsigned Depth, unsigned Offset);
  /// Keeps the first error only.
  void fail(const std::string &Why, Span At);
  bool failed() const { return !Error.empty(); }

  llvm::StringRef text(Span At) const {
    return Whole.substr(At.Offset, At.Length);
  }

  const llvm::StringRef Whole;
  const ReadLimits Limits;
  std::string Error;
  Span ErrorAt;

  /// How many texts within texts one is in.
  unsigned Embedded = 0;
  static constexpr unsigned MaxEmbedded = 3;

private:
  unsigned Nodes = 0;
};

using Documents = std::vector<ConfigNode>;

/// Each reads the bytes `Part` of the file; `Depth` is that of the value the
/// part is in, 0 for the file itself. Places are those of the file.
void readYaml(ReadContext &Context, Span Part, unsigned Depth, Documents &Out);
void readJson(ReadContext &Context, Span Part, unsigned Depth, Documents &Out);
void readToml(ReadContext &Context, Span Part, unsigned Depth, Documents &Out);
void readIni(ReadContext &Context, Span Part, unsigned Depth, Documents &Out);
void readProperties(ReadContext &Context, Span Part, unsigned Depth,
                    Documents &Out);
void readNginx(ReadContext &Context, Span Part, unsigned Depth, Documents &Out);
void readHAProxy(ReadContext &Context, Span Part, unsigned Depth,
                 Documents &Out);

void readPart(ReadContext &Context, ConfigFormat Format, Span Part,
              unsigned Depth, Documents &Out);

/// Gives strings like `redis://host?pool_size=1` their parameters as children.
void expandConnectionStrings(ReadContext &Context, ConfigNode &Root);

/// Reads a whole file. Refuses what is too large or not text.
ConfigTree readConfiguration(llvm::StringRef Text, ConfigFormat Format,
                             const ReadLimits &Limits = {});

/// The format of a file by its name, and by its text where the name says little
/// (.conf, .cfg, no extension); nullopt: not a configuration file.
std::optional<ConfigFormat> detectFormat(llvm::StringRef Path,
                                         llvm::StringRef Text);

/// For people: "YAML".
llvm::StringRef formatName(ConfigFormat Format);

} // namespace fanout

#endif
