// The table of options: the parser and --help both read it.

#ifndef FANOUT_DRIVER_FLAGS_H
#define FANOUT_DRIVER_FLAGS_H

#include "driver/Options.h"

#include "llvm/ADT/StringRef.h"

namespace fanout::driver {

struct Flag {
  llvm::StringRef Name;      ///< without dashes
  llvm::StringRef ValueName; ///< empty: takes no value
  llvm::StringRef Help; ///< one line; empty: another spelling, not in --help
  /// Stores the value; false if it is not an allowed one.
  bool (*Store)(Options &, llvm::StringRef Value);
};

llvm::ArrayRef<Flag> flags();

} // namespace fanout::driver

#endif
