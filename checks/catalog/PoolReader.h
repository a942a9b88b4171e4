// Reads a pool file: YAML -> PoolLibrary, with errors that name file and line.

#ifndef FANOUT_CHECKS_CATALOG_POOLREADER_H
#define FANOUT_CHECKS_CATALOG_POOLREADER_H

#include "checks/catalog/ModelReader.h"
#include "checks/catalog/PoolModel.h"

namespace fanout {

struct PoolResult {
  PoolLibrary Model;
  std::vector<ModelError> Errors; ///< non-empty: Model must not be used
};

/// Reads the text of one pool file. `File` is used in messages and gives the
/// library its id. Never throws; any input gives either a model or errors.
PoolResult readPools(llvm::StringRef Text, llvm::StringRef File);

} // namespace fanout

#endif
