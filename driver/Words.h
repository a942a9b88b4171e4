// The words of reports for the enumerations of the facts.

#ifndef FANOUT_DRIVER_WORDS_H
#define FANOUT_DRIVER_WORDS_H

#include "checks/rules/Finding.h"

#include "llvm/ADT/StringRef.h"

namespace fanout::driver {

llvm::StringRef word(Level L);
llvm::StringRef word(Work W);
llvm::StringRef word(Origin O);
llvm::StringRef word(Verdict V);
llvm::StringRef word(Limiter::Kind K);
llvm::StringRef word(Repeater::Kind K);

} // namespace fanout::driver

#endif
