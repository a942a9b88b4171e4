// Models as bytes with an index: rows are decoded when they are looked up.

#ifndef FANOUT_CHECKS_CATALOG_ENCODEDMODELS_H
#define FANOUT_CHECKS_CATALOG_ENCODEDMODELS_H

#include "checks/catalog/Model.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <memory>
#include <mutex>

namespace fanout {

/// The models followed by a hash table from the last parts of names to where
/// the rows are. The same models always give the same bytes.
std::string encodeIndexed(const std::vector<Library> &Models);

/// Safe to share between threads. What is given out lives as long as this.
class EncodedModels {
public:
  /// Of the address of the bytes.
  static constexpr size_t Alignment = 8;

  /// `Bytes` come from encodeIndexed() of the same build and outlive this.
  explicit EncodedModels(llvm::StringRef Bytes);
  ~EncodedModels();

  /// As in Catalog.
  llvm::ArrayRef<const FunctionRow *>
  functions(llvm::StringRef Identifier) const;
  llvm::ArrayRef<const FunctionRow *> patterns() const;
  const TypeRow *type(llvm::StringRef QualifiedName) const;
  bool mayNameType(llvm::StringRef Identifier) const;

  /// All of them, in the order in which they were encoded.
  std::vector<Library> decode() const;

private:
  /// The rows that have one last part of their names.
  struct Rows {
    std::vector<FunctionRow> Functions;
    std::vector<const FunctionRow *> Pointers; ///< to those
    std::vector<TypeRow> Types;
  };
  const Rows *rows(llvm::StringRef Key) const;

  struct Index;
  const llvm::StringRef Bytes;
  const std::unique_ptr<Index> Names;
  mutable std::mutex Lock;
  mutable llvm::StringMap<Rows> Decoded;
};

} // namespace fanout

#endif
