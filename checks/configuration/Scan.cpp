#include "checks/configuration/Scan.h"

#include "checks/configuration/PoolMessage.h"
#include "checks/configuration/Readers.h"
#include "checks/configuration/Suppression.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

#include <algorithm>
#include <set>

namespace fanout {
namespace {

/// JSON Schema and OpenAPI documents describe keys, they do not set them.
bool isSchema(const ConfigNode &Document) {
  for (const ConfigNode &Child : Document.Children) {
    if (Child.Key == "openapi" || Child.Key == "swagger")
      return true;
    if (Child.Key == "$schema" &&
        llvm::StringRef(Child.Text).contains("json-schema.org"))
      return true;
  }
  return false;
}

std::optional<PoolClaim> askAll(const ConfigObject &Object) {
  std::optional<PoolClaim> Result;
  bool Known = false;
  for (const Product &Each : products()) {
    PoolClaim Claim;
    ProductSays Says = askProduct(Each, Object, Claim);
    Known |= Says != ProductSays::NotMine;
    if (Says == ProductSays::Claim && !Result)
      Result = std::move(Claim);
  }
  bool HasGenericKeys = Object.Format != ConfigFormat::Nginx &&
                        Object.Format != ConfigFormat::HAProxy;
  if (Known || !HasGenericKeys)
    return Result;
  return askGeneric(Object);
}

std::vector<Finding> findingsOf(const ConfigTree &Tree, llvm::StringRef Text,
                                llvm::StringRef Path, const LineTable &Lines) {
  llvm::StringRef FileName = llvm::sys::path::filename(Path);
  std::vector<Finding> Result;
  std::set<std::pair<unsigned, std::string>>
      Seen; // an alias repeats its places
  for (const ConfigNode &Document : Tree.Documents) {
    if (isSchema(Document))
      continue;
    forEachObject(
        Document, Tree.Format, FileName, [&](const ConfigObject &Object) {
          auto Claim = askAll(Object);
          if (!Claim)
            return;
          Finding New = makeFinding(*Claim, Text, Object.Format, Lines);
          if (Seen.insert({New.Where.Offset, New.Rule}).second)
            Result.push_back(std::move(New));
        });
  }
  llvm::sort(Result, [](const Finding &A, const Finding &B) {
    return A.Where.Offset < B.Where.Offset;
  });
  return Result;
}

} // namespace

ConfigScan scanConfiguration(llvm::StringRef Text, llvm::StringRef Path) {
  ConfigScan Scan;
  auto Format = detectFormat(Path, Text);
  if (!Format) {
    Scan.Skipped.push_back(
        {Path.str(), "not a configuration file by its name", {}});
    return Scan;
  }
  ConfigTree Tree = readConfiguration(Text, *Format);
  LineTable Lines(Text, Path);
  if (!Tree.Error.empty())
    Scan.Skipped.push_back(
        {Path.str(),
         "not readable as " + formatName(*Format).str() + ": " + Tree.Error,
         Lines.locate(Tree.ErrorAt)});
  uint64_t Hash = llvm::xxh3_64bits(Text);
  for (Finding &Each : findingsOf(Tree, Text, Path, Lines)) {
    for (Edit &E : Each.Fix)
      E.FileHash = Hash;
    if (auto Comment = suppressionOf(Each, Lines))
      Scan.Suppressed.push_back(
          {std::move(Each), Comment->Reason, Comment->Where});
    else
      Scan.Findings.push_back(std::move(Each));
  }
  return Scan;
}

} // namespace fanout
