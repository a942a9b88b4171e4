#include "checks/catalog/PoolCatalog.h"
#include "checks/catalog/PoolCodec.h"

namespace fanout {

// The files of checks/catalog/pools, checked and encoded by the build.
static constexpr char Pools[] =
#include "PoolModels.inc"
    ;

const PoolCatalog &PoolCatalog::builtin() {
  static const PoolCatalog Builtin(
      decodePools(llvm::StringRef(Pools, sizeof(Pools) - 1)));
  return Builtin;
}

} // namespace fanout
