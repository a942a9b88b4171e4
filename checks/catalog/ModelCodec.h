// Models as bytes: how the built-in ones are carried in the program.

#ifndef FANOUT_CHECKS_CATALOG_MODELCODEC_H
#define FANOUT_CHECKS_CATALOG_MODELCODEC_H

#include "checks/catalog/Model.h"

#include "llvm/ADT/StringRef.h"

namespace fanout {

/// Where rows begin in the encoding of models, in the order of the rows.
struct RowOffsets {
  std::vector<uint64_t> Functions, Types;
};

/// The same models always give the same bytes.
std::string encodeModels(std::vector<Library> Models,
                         RowOffsets *Offsets = nullptr);

/// The inverse. `Bytes` must come from encodeModels() of the same build.
std::vector<Library> decodeModels(llvm::StringRef Bytes);

/// The row that `Bytes` begin with.
FunctionRow decodeFunction(llvm::StringRef Bytes);
TypeRow decodeType(llvm::StringRef Bytes);

} // namespace fanout

#endif
