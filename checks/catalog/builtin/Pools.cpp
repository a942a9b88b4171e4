#include "checks/catalog/PoolCatalog.h"
#include "checks/catalog/PoolReader.h"

namespace fanout {
namespace {

// The files of checks/catalog/pools; the build has checked them.
struct PoolFile {
  llvm::StringRef Id, Text;
};
const PoolFile Files[] = {
#include "PoolModels.inc"
};

std::vector<PoolLibrary> readAll() {
  std::vector<PoolLibrary> Libraries;
  for (const PoolFile &File : Files)
    Libraries.push_back(readPools(File.Text, File.Id).Model);
  return Libraries;
}

} // namespace

const PoolCatalog &PoolCatalog::builtin() {
  static const PoolCatalog Builtin(readAll());
  return Builtin;
}

} // namespace fanout
