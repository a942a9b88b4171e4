// Errors of the driver: one line that says what is wrong and what to do.

#ifndef FANOUT_DRIVER_FAILURE_H
#define FANOUT_DRIVER_FAILURE_H

#include "llvm/ADT/Twine.h"
#include "llvm/Support/Error.h"

namespace fanout::driver {

inline llvm::Error failure(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

} // namespace fanout::driver

#endif
