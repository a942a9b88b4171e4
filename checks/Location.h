// A range in a file, without clang types.

#ifndef FANOUT_CHECKS_LOCATION_H
#define FANOUT_CHECKS_LOCATION_H

#include <compare>
#include <string>

namespace fanout {

/// Half-open range in a file. Lines and columns are 1-based, columns and
/// offsets count bytes. An empty File means: no place in the source.
struct Location {
  std::string File;
  unsigned Line = 0, Column = 0;
  unsigned EndLine = 0, EndColumn = 0;
  unsigned Offset = 0, Length = 0;

  bool valid() const { return !File.empty(); }
  auto operator<=>(const Location &) const = default;
};

} // namespace fanout

#endif
