// Pool rows as bytes: how the built-in ones are carried in the program.

#ifndef FANOUT_CHECKS_CATALOG_POOLCODEC_H
#define FANOUT_CHECKS_CATALOG_POOLCODEC_H

#include "checks/catalog/PoolModel.h"

#include "llvm/ADT/StringRef.h"

namespace fanout {

/// The same pools always give the same bytes.
std::string encodePools(const std::vector<PoolLibrary> &Pools);

/// The inverse. `Bytes` must come from encodePools() of the same build.
std::vector<PoolLibrary> decodePools(llvm::StringRef Bytes);

} // namespace fanout

#endif
