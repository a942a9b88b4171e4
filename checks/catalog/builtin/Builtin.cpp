#include "checks/catalog/Catalog.h"
#include "checks/catalog/ModelCodec.h"

namespace fanout {

// The files of checks/catalog/libraries, checked and encoded by the build:
// nothing is parsed when the program starts.
static constexpr char Models[] =
#include "BuiltinModels.inc"
    ;

const Catalog &Catalog::builtin() {
  static const Catalog Builtin(
      decodeModels(llvm::StringRef(Models, sizeof(Models) - 1)));
  return Builtin;
}

std::shared_ptr<const Catalog> Catalog::with(std::vector<Library> Extra) {
  return std::make_shared<const Catalog>(
      merge(builtin().libraries().vec(), std::move(Extra)));
}

} // namespace fanout
