// The text of the files that findings point into, read once each.

#ifndef FANOUT_DRIVER_SOURCETEXT_H
#define FANOUT_DRIVER_SOURCETEXT_H

#include "llvm/ADT/StringRef.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace fanout::driver {

class SourceFile {
public:
  explicit SourceFile(std::string Text);

  llvm::StringRef text() const { return Text; }
  unsigned lineCount() const { return Starts.size(); }
  /// A line (1-based) without its end; empty past the last.
  llvm::StringRef line(unsigned Number) const;

private:
  std::string Text;
  std::vector<size_t> Starts;
};

class SourceCache {
public:
  /// The file, or null if it cannot be read.
  const SourceFile *get(const std::string &Path);

private:
  std::map<std::string, std::unique_ptr<SourceFile>> Files;
};

/// UTF-16 code units of UTF-8 text; a malformed byte counts as one, as the
/// replacement character does that stands for it in a report.
unsigned utf16Length(llvm::StringRef Text);

/// The 1-based UTF-16 column of a 1-based byte column of `Line`.
unsigned utf16Column(llvm::StringRef Line, unsigned ByteColumn);

/// UTF-8 text as UTF-16 code units, malformed bytes replaced by U+FFFD.
std::u16string toUtf16(llvm::StringRef Text);

} // namespace fanout::driver

#endif
