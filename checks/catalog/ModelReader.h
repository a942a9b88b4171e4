// Reads a model file: YAML -> Library, with errors that name file and line.

#ifndef FANOUT_CHECKS_CATALOG_MODELREADER_H
#define FANOUT_CHECKS_CATALOG_MODELREADER_H

#include "checks/catalog/Model.h"

#include "llvm/ADT/StringRef.h"

namespace fanout {

struct ModelError {
  std::string File;
  unsigned Line = 0, Column = 0; ///< 1-based
  std::string Message;           ///< what is wrong and what is allowed
};

struct ModelResult {
  Library Model;
  std::vector<ModelError> Errors; ///< non-empty: Model must not be used
};

/// Reads the text of one model file. `File` is used in messages and gives the
/// library its id. Never throws; any input gives either a model or errors.
ModelResult readModel(llvm::StringRef Text, llvm::StringRef File);

} // namespace fanout

#endif
