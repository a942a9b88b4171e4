// How a product spells its pool's bounds, as data:
// checks/catalog/configurations.

#ifndef FANOUT_CHECKS_CONFIGURATION_PRODUCT_H
#define FANOUT_CHECKS_CONFIGURATION_PRODUCT_H

#include "checks/configuration/ConfigTree.h"

#include "llvm/ADT/ArrayRef.h"

namespace fanout {

/// A key that bounds something, with the values by which it does not.
struct BoundKey {
  std::string Name;       ///< as the product writes it
  std::string Normalised; ///< its last part; all keys are compared like this
  std::vector<std::string> Path; ///< the parts before: tcp.maxConnections
  std::vector<int64_t> Unlimited;
  bool NegativeUnlimited = false;
  bool NullUnlimited = false;
  bool FalseUnlimited = false;
  bool Switch = false; ///< a switch, not a number: only `true` counts
  bool Decisive =
      false;        ///< unlimited here is unlimited whatever the others say
  std::string Does; ///< what an idle key does, or an unlimited value means,
                    ///< where it is not the usual
};

struct Product {
  std::string Name;
  std::string Source;                ///< where the facts come from
  std::vector<ConfigFormat> Formats; ///< empty: any with keys and values
  std::vector<std::string> Files;    ///< globs on the file's name; empty: any
  /// Globs on the key path of the object that holds the keys, normalised:
  /// `*` is one key, `**` any number.
  std::vector<std::vector<std::string>> Where;
  std::vector<std::string> Values; ///< globs on the object's own text: a URI
  std::vector<std::string> Needs;  ///< the object has all these keys
  std::vector<BoundKey> Idle, Active, Queue;
  /// Active keys are looked for in every child of this name, and all must
  /// bound.
  std::string Each;
  /// Keys are also taken from siblings of this name and from `defaults`
  /// sections.
  std::string Inherits;
  /// Keys that bound the work wherever they are in the file: a middleware.
  std::vector<std::string> Elsewhere;
  std::string Default; ///< what an absent active key means, for people
  bool BoundedByDefault = false;
  std::string Remedy; ///< one phrase; empty: set the first active key
};

struct ProductResult {
  Product Value;
  std::string Error; ///< non-empty: Value must not be used
};

/// Reads one product file; docs/configuration-products.md explains the fields.
ProductResult readProduct(llvm::StringRef Text);

/// The products compiled in, in the order of their files' names.
llvm::ArrayRef<Product> products();

/// True if the components match the glob's: `*` one, `**` any number.
bool matchesPath(llvm::ArrayRef<std::string> Glob,
                 llvm::ArrayRef<std::string> Path);

} // namespace fanout

#endif
