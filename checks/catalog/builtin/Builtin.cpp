#include "checks/catalog/Catalog.h"
#include "checks/catalog/EncodedModels.h"

namespace fanout {

// The files of checks/catalog/libraries, checked and encoded by the build:
// nothing is parsed when the program starts.
alignas(EncodedModels::Alignment) static constexpr char Models[] =
#include "BuiltinModels.inc"
    ;

static const EncodedModels &encoded() {
  static const EncodedModels Encoded(
      llvm::StringRef(Models, sizeof(Models) - 1));
  return Encoded;
}

const Catalog &Catalog::builtin() {
  static const Catalog Builtin({}, &encoded());
  return Builtin;
}

std::vector<Library> Catalog::builtinLibraries() { return encoded().decode(); }

std::shared_ptr<const Catalog> Catalog::with(std::vector<Library> Extra) {
  return std::make_shared<const Catalog>(merge({}, std::move(Extra)),
                                         &encoded());
}

} // namespace fanout
