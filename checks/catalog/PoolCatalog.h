// All pool rows of a run, indexed for look-up by name.

#ifndef FANOUT_CHECKS_CATALOG_POOLCATALOG_H
#define FANOUT_CHECKS_CATALOG_POOLCATALOG_H

#include "checks/catalog/PoolModel.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

namespace fanout {

/// A place where a name means something to a pool: exactly one of the last
/// three is set, or none of them for a function that creates a pool.
struct PoolName {
  std::string Qualified;
  const PoolRow *Pool = nullptr;
  const KnobRow *Knob = nullptr;
  const TextRow *Text = nullptr;
  bool Feeds = false;
};

/// The pools of all libraries. Look-up costs one hash of the last part of a
/// name. Immutable once built, safe to share between threads.
class PoolCatalog {
public:
  /// The pools compiled into the program.
  static const PoolCatalog &builtin();

  explicit PoolCatalog(std::vector<PoolLibrary> Libraries);
  PoolCatalog(const PoolCatalog &) = delete;
  PoolCatalog &operator=(const PoolCatalog &) = delete;

  /// What a function, field or variable with this last name part may mean. The
  /// caller compares the full name.
  llvm::ArrayRef<PoolName> names(llvm::StringRef Identifier) const;

  /// The pool that classes derived from this one are, or null.
  const PoolRow *base(llvm::StringRef QualifiedName) const;

  /// True if an object of this type is or holds one connection.
  bool isConnection(llvm::StringRef QualifiedName) const {
    return Connections.contains(QualifiedName);
  }

  /// What a method of a container does with its elements.
  bool takes(llvm::StringRef Method) const { return Take.contains(Method); }
  bool puts(llvm::StringRef Method) const { return Put.contains(Method); }
  bool counts(llvm::StringRef Method) const { return Size.contains(Method); }

  llvm::ArrayRef<PoolLibrary> libraries() const { return Libraries; }

private:
  void add(PoolName Name);
  void index(const PoolRow &Pool);

  const std::vector<PoolLibrary> Libraries;
  llvm::StringMap<llvm::SmallVector<PoolName, 2>> ByIdentifier;
  llvm::StringMap<const PoolRow *> Bases;
  llvm::StringSet<> Connections, Take, Put, Size;
};

} // namespace fanout

#endif
