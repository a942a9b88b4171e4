// All models of a run, indexed for look-up by name.

#ifndef FANOUT_CHECKS_CATALOG_CATALOG_H
#define FANOUT_CHECKS_CATALOG_CATALOG_H

#include "checks/catalog/Model.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

#include <memory>

namespace fanout {

class EncodedModels;

/// The rows of all libraries. Look-up costs one hash of the last part of a
/// name, whatever the number of models; built-in rows are decoded when they are
/// first looked up. Safe to share between threads.
class Catalog {
public:
  /// The models compiled into the program.
  static const Catalog &builtin();
  static std::vector<Library> builtinLibraries();

  /// The built-in models with `Extra` merged over them: a row with the name of
  /// a built-in one replaces all built-in rows of that name.
  static std::shared_ptr<const Catalog> with(std::vector<Library> Extra);

  /// What with() does, for any `Base`. A later file also replaces an earlier
  /// one. Marks the rows of `Extra` as the user's own.
  static std::vector<Library> merge(std::vector<Library> Base,
                                    std::vector<Library> Extra);

  /// The rows of `Libraries`, and those of `Base` whose names they do not have.
  explicit Catalog(std::vector<Library> Libraries,
                   const EncodedModels *Base = nullptr);

  /// Rows whose last name part is `Identifier`, `C` constructors under `C`,
  /// call operators under `operator()`. The caller compares the full name.
  llvm::ArrayRef<const FunctionRow *>
  functions(llvm::StringRef Identifier) const;

  /// Rows whose last name part contains `*`: few, to be tried one by one.
  llvm::ArrayRef<const FunctionRow *> patterns() const { return Patterns; }

  /// The row of a type by its full name without inline namespaces, or null.
  const TypeRow *type(llvm::StringRef QualifiedName) const;

  /// True if `Qualified` (AST spelling without inline namespaces) is the name
  /// of `Row`, directly or through a namespace alias of its library.
  bool names(const FunctionRow &Row, llvm::StringRef Qualified) const;

  /// True if some type row has this last name part (a cheap first question).
  bool mayNameType(llvm::StringRef Identifier) const;

  /// Without those that are built in.
  llvm::ArrayRef<Library> libraries() const { return Libraries; }

private:
  std::vector<Library> Libraries;
  const EncodedModels *Base;
  llvm::StringMap<llvm::SmallVector<const FunctionRow *, 2>> ByIdentifier;
  llvm::StringMap<const TypeRow *> ByTypeName;
  llvm::StringMap<char> TypeIdentifiers;
  std::vector<const FunctionRow *> Patterns;
};

} // namespace fanout

#endif
