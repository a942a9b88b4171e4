// The objects of a configuration that may describe a pool, with where they are.

#ifndef FANOUT_CHECKS_CONFIGURATION_CONFIGOBJECT_H
#define FANOUT_CHECKS_CONFIGURATION_CONFIGOBJECT_H

#include "checks/configuration/KeyNames.h"
#include "checks/configuration/Product.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <map>
#include <memory>
#include <set>

namespace fanout {

/// What is asked of one document again and again, found once.
class DocumentIndex {
public:
  explicit DocumentIndex(const ConfigNode &Document) : Document(Document) {}

  /// True if any key of the document is this one.
  bool hasKey(const std::string &Normalised);
  /// The children with this key, the last first.
  const std::vector<const ConfigNode *> &
  childrenNamed(const ConfigNode &Parent, const std::string &Normalised);
  /// The children that are no mappings and no sequences.
  const std::vector<const ConfigNode *> &values(const ConfigNode &Parent);

  /// As classifyKey.
  KeyMeans means(const std::string &Normalised, llvm::StringRef Parent);

private:
  const ConfigNode &Document;
  std::map<std::string, KeyMeans> Means;
  std::set<std::string> Keys;
  std::map<const ConfigNode *,
           std::map<std::string, std::vector<const ConfigNode *>>>
      Named;
  std::map<const ConfigNode *, std::vector<const ConfigNode *>> Values;
};

/// A node with children, on the way from its document's root.
struct ConfigObject {
  const ConfigNode *Node = nullptr;
  /// From the document to the parent of Node, sequences included.
  std::vector<const ConfigNode *> Ancestors;
  /// Normalised keys from the root to Node itself; items of sequences have
  /// none.
  std::vector<std::string> Path;
  ConfigFormat Format = ConfigFormat::Yaml;
  llvm::StringRef FileName; ///< of the file, or of the file within it
  std::shared_ptr<DocumentIndex> Index; ///< of the document

  const ConfigNode &document() const {
    return Ancestors.empty() ? *Node : *Ancestors.front();
  }
  /// The nearest ancestor that is no sequence, or null.
  const ConfigNode *parent() const;
};

/// Calls `Visit` with every node of the document that has children, parents
/// first. A file within the file is a document of its own.
void forEachObject(const ConfigNode &Document, ConfigFormat Format,
                   llvm::StringRef FileName,
                   llvm::function_ref<void(const ConfigObject &)> Visit);

/// What the rule claims about one object; the reporter words it.
struct PoolClaim {
  const Product *Of = nullptr;      ///< null: the generic rule
  const ConfigNode *Idle = nullptr; ///< null: only Active speaks
  const BoundKey *IdleKey = nullptr;
  const ConfigNode *Active = nullptr; ///< present but unlimited; null: absent
  const BoundKey *ActiveKey = nullptr;
  const ConfigNode *Queue = nullptr; ///< bounds those who wait, not connections
  const ConfigNode *Object = nullptr;
  const ConfigNode *Unbounded =
      nullptr;         ///< of several, the one without a bound
  std::string Section; ///< the path as written, for people
};

enum class ProductSays { NotMine, Silent, Claim };

/// Asks one product about one object.
ProductSays askProduct(const Product &Product, const ConfigObject &Object,
                       PoolClaim &Claim);

/// The generic rule, for objects that no product knows.
std::optional<PoolClaim> askGeneric(const ConfigObject &Object);

/// True if the value means "no limit" to everybody: 2147483647, infinity.
bool isUnlimitedWord(const ConfigNode &Value);

/// True if the value is a positive integer, small enough to be meant.
bool isCount(const ConfigNode &Value);

/// The path of the object as written: persistence.connectionPool.
std::string sectionOf(const ConfigObject &Object);

} // namespace fanout

#endif
