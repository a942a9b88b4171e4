// Models as bytes: how the built-in ones are carried in the program.

#ifndef FANOUT_CHECKS_CATALOG_MODELCODEC_H
#define FANOUT_CHECKS_CATALOG_MODELCODEC_H

#include "checks/catalog/Model.h"

#include "llvm/ADT/StringRef.h"

namespace fanout {

/// The same models always give the same bytes.
std::string encodeModels(const std::vector<Library> &Models);

/// The inverse. `Bytes` must come from encodeModels() of the same build.
std::vector<Library> decodeModels(llvm::StringRef Bytes);

} // namespace fanout

#endif
