// The model files of the user, read once for each set of them.

#ifndef FANOUT_DRIVER_MODELS_H
#define FANOUT_DRIVER_MODELS_H

#include "checks/catalog/Catalog.h"
#include "checks/catalog/ModelReader.h"

#include "llvm/Support/Error.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace fanout::driver {

/// The text of a model file, read.
llvm::Expected<ModelResult> readModelFile(const std::string &File);

class ModelCache {
public:
  /// The built-in models with those of `Files` over them. An unreadable or
  /// malformed file is an error that names it and the line.
  llvm::Expected<std::shared_ptr<const Catalog>>
  get(const std::vector<std::string> &Files);

private:
  std::map<std::vector<std::string>, std::shared_ptr<const Catalog>> Known;
};

} // namespace fanout::driver

#endif
