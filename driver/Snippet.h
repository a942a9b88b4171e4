// A line of source with carets under a range of it.

#ifndef FANOUT_DRIVER_SNIPPET_H
#define FANOUT_DRIVER_SNIPPET_H

#include "checks/Location.h"

#include "llvm/ADT/StringRef.h"

#include <string>

namespace fanout::driver {

struct Snippet {
  std::string Source; ///< the line, tabs expanded, cut to a readable width
  std::string Carets; ///< spaces and ^, as wide as a terminal shows the source
};

/// `Line` is the text of the line of `Where`. A range over several lines is
/// marked up to the end of its first.
Snippet makeSnippet(llvm::StringRef Line, const Location &Where);

} // namespace fanout::driver

#endif
