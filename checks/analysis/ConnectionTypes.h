// Which types stand for a connection to somebody else.

#ifndef FANOUT_CHECKS_ANALYSIS_CONNECTIONTYPES_H
#define FANOUT_CHECKS_ANALYSIS_CONNECTIONTYPES_H

#include "checks/analysis/Summaries.h"
#include "checks/catalog/PoolCatalog.h"

namespace fanout {

/// The classes in a type, in source order: itself, what it points to, what it
/// holds.
using Records = llvm::SmallVector<const clang::RecordDecl *, 4>;
Records recordsIn(clang::QualType Type);

/// True if one of these records has this qualified name or derives from one
/// that has.
bool holds(clang::QualType Type, llvm::StringRef Name);

class ConnectionTypes {
public:
  ConnectionTypes(const Summaries &All, const PoolCatalog &Models);

  /// Why an object of this type is (or holds) a connection: the library type in
  /// it, or the function that one of its methods opens it with. Empty: it
  /// isn't.
  /// `Pointed`: what a member only points to counts too, where nobody sees who
  /// opens it.
  std::string why(clang::QualType Type, bool Pointed = true) const;

private:
  std::string why(const clang::RecordDecl *Record, bool Pointed,
                  unsigned Depth) const;

  const PoolCatalog &Models;
  llvm::DenseMap<const clang::RecordDecl *, std::string> Opens;
};

} // namespace fanout

#endif
