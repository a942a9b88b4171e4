// What the rows of models stand for in a translation unit.

#ifndef FANOUT_CHECKS_ANALYSIS_MODELRESOLVER_H
#define FANOUT_CHECKS_ANALYSIS_MODELRESOLVER_H

#include "checks/Location.h"
#include "checks/catalog/Catalog.h"

#include <map>
#include <set>

namespace clang {
class ASTContext;
class Preprocessor;
} // namespace clang

namespace fanout {

/// A declaration that a row is about.
struct Declared {
  Location Where;
  std::string Signature;
  bool operator<(const Declared &Other) const {
    return std::tie(Where, Signature) < std::tie(Other.Where, Other.Signature);
  }
};

/// What was found for one row, in one or several translation units.
struct Resolution {
  std::set<Declared> Found;
  /// What calls of these declarations can offer at most.
  unsigned Parameters = 0;
  bool AnyNumber = false, Object = false, Result = false;
  /// Why nothing can be found by this name, although there is something.
  std::string Obstacle;
  /// The declared name that is nearest, and its distance.
  std::string Nearest;
  unsigned Distance = ~0u;

  void add(const Resolution &Other);
};

/// By row of the catalogue: a FunctionRow or a TypeRow.
using Resolutions = std::map<const void *, Resolution>;

/// Looks for what the users' rows of `Models` name, with the code that matches
/// calls. `Macros` tells which names are macros.
Resolutions resolveModels(clang::ASTContext &Context,
                          const clang::Preprocessor &Macros,
                          const Catalog &Models);

/// Places of a row that no call of what was found has: "`callable: 3`, but …".
std::vector<std::string> misplaced(const FunctionRow &Row, const Resolution &R);
std::vector<std::string> misplaced(const TypeRow &Row, const Resolution &R);

} // namespace fanout

#endif
