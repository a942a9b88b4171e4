// Textual edits, without clang types.

#ifndef FANOUT_CHECKS_EDIT_H
#define FANOUT_CHECKS_EDIT_H

#include "checks/Location.h"

#include <cstdint>
#include <string>
#include <vector>

namespace fanout {

/// One textual edit.
struct Edit {
  Location Where; ///< Length 0: insertion
  std::string Text;
  /// xxh3 of the whole file as it was analysed; 0: not known.
  uint64_t FileHash = 0;
  bool operator==(const Edit &) const = default;
};

/// Edits that together make a finding go away. `{limit}` in the texts stands
/// for the number that the user chooses.
struct FixIt {
  std::vector<Edit> Edits;
  std::string Says; ///< what they do, imperative: "call 'f' with a limit of …"
  bool operator==(const FixIt &) const = default;
};

} // namespace fanout

#endif
