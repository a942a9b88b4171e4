// What a key of an unknown program bounds, by the words of its name.

#ifndef FANOUT_CHECKS_CONFIGURATION_KEYNAMES_H
#define FANOUT_CHECKS_CONFIGURATION_KEYNAMES_H

#include "llvm/ADT/StringRef.h"

namespace fanout {

enum class KeyMeans {
  Nothing,
  Idle,     ///< how many unused connections are kept
  WeakIdle, ///< the same, or a count of something else: max_idle
  Active,   ///< how many connections there are at most
  Queue,    ///< how many wait
  Requests, ///< how much work is in flight: bounds the connections too
};

/// `Normalised`: the last part of the key, normaliseKey'd; `Parent`: likewise
/// of the object it is in (`pool: {max: 5}`).
KeyMeans classifyKey(llvm::StringRef Normalised, llvm::StringRef Parent);

/// True if in an active bound of this name 0 means: no limit.
bool zeroIsUnlimited(llvm::StringRef Normalised);

/// True if something of this name has a pool of outgoing connections.
bool isPoolContext(llvm::StringRef Normalised);
/// True if something of this name accepts connections.
bool isServerContext(llvm::StringRef Normalised);
/// True if a key of this name says whom to connect to.
bool isAddressKey(llvm::StringRef Normalised);

} // namespace fanout

#endif
