// The list of every fan-out site, bounded or not.

#ifndef FANOUT_DRIVER_INVENTORY_H
#define FANOUT_DRIVER_INVENTORY_H

#include "driver/Report.h"

#include "llvm/Support/raw_ostream.h"

namespace fanout::driver {

/// Paths below `Folder` are shown relative to it.
void writeInventory(const Report &R, llvm::StringRef Folder,
                    llvm::raw_ostream &Out);

} // namespace fanout::driver

#endif
