// Every row of the products' data is shown by the files of test/configurations:
// each is left out in turn, and a claim or a silence must be another then.

#include "checks/configuration/ConfigObject.h"
#include "checks/configuration/Readers.h"
#include "checks/configuration/Scan.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include "gtest/gtest.h"

#include <deque>
#include <functional>

using namespace fanout;

namespace {

/// All objects of all test files; the names and trees that they point to stay.
class Corpus {
public:
  Corpus() {
    for (const char *Folder : {"positive", "silent"}) {
      std::error_code Error;
      llvm::sys::fs::directory_iterator I(std::string(FANOUT_SOURCE_ROOT) +
                                              "/test/configurations/" + Folder,
                                          Error);
      for (; I != llvm::sys::fs::directory_iterator() && !Error;
           I.increment(Error))
        add(I->path());
    }
  }

  std::vector<ConfigObject> Objects;

private:
  void add(const std::string &Path) {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    if (!Buffer)
      return;
    llvm::StringRef Text = (*Buffer)->getBuffer();
    auto Format = detectFormat(Path, Text);
    if (!Format)
      return;
    llvm::StringRef Name =
        Names.emplace_back(llvm::sys::path::filename(Path).str());
    const ConfigTree &Tree =
        Trees.emplace_back(readConfiguration(Text, *Format));
    for (const ConfigNode &Document : Tree.Documents)
      forEachObject(Document, *Format, Name, [&](const ConfigObject &Object) {
        Objects.push_back(Object);
      });
  }

  std::deque<std::string> Names;
  std::deque<ConfigTree> Trees;
};

struct Answer {
  ProductSays Says = ProductSays::NotMine;
  PoolClaim Claim;

  bool operator==(const Answer &Other) const {
    auto Parts = [](const Answer &A) {
      return std::tuple(A.Says, A.Claim.Idle, A.Claim.Active, A.Claim.Queue,
                        A.Claim.Unbounded);
    };
    return Parts(*this) == Parts(Other);
  }
};

Answer ask(const Product &Of, const ConfigObject &Object) {
  Answer Result;
  Result.Says = askProduct(Of, Object, Result.Claim);
  return Result;
}

/// How often the product claims something, or is silent, and would not without
/// the row that `Drop` takes out. What it does by default would hide many rows.
struct Shown {
  unsigned Claims = 0, Silences = 0;
};

Shown shown(const Product &Of, const std::function<void(Product &)> &Drop) {
  static const Corpus Files;
  Product Open = Of, Without = Of;
  Drop(Without);
  Product WithoutOpen = Without;
  Open.BoundedByDefault = WithoutOpen.BoundedByDefault = false;
  Shown Count;
  for (const ConfigObject &Object : Files.Objects) {
    Answer Now = ask(Of, Object);
    bool Same = Now == ask(Without, Object);
    if (Now.Says == ProductSays::Claim && !Same)
      ++Count.Claims;
    if (Now.Says == ProductSays::Silent &&
        (!Same || !(ask(Open, Object) == ask(WithoutOpen, Object))))
      ++Count.Silences;
  }
  return Count;
}

/// What nothing in a file is like.
template <class T> T nothing();
template <> std::string nothing() { return "\x01"; }
template <> std::vector<std::string> nothing() { return {"\x01"}; }
template <> BoundKey nothing() {
  BoundKey Key;
  Key.Normalised = "\x01";
  return Key;
}

template <class T>
void expectEachNeeded(const Product &Of, std::vector<T> Product::*List,
                      const char *What) {
  for (size_t I = 0; I < (Of.*List).size(); ++I) {
    Shown Found = shown(Of, [&](Product &P) { (P.*List)[I] = nothing<T>(); });
    EXPECT_GT(Found.Claims + Found.Silences, 0u)
        << Of.Name << ": " << What << " " << I;
  }
}

TEST(ConfigurationRows, EachProductClaimsAndIsSilent) {
  for (const Product &Each : products()) {
    Shown Found = shown(Each, [](Product &P) { P.Where.clear(); });
    EXPECT_GT(Found.Claims, 0u) << Each.Name << " (" << Each.Source << ")";
    EXPECT_GT(Found.Silences, 0u) << Each.Name << " (" << Each.Source << ")";
  }
}

TEST(ConfigurationRows, EachKeyIsShown) {
  for (const Product &Each : products()) {
    for (size_t I = 0; I < Each.Idle.size(); ++I) {
      Shown Found =
          shown(Each, [&](Product &P) { P.Idle.erase(P.Idle.begin() + I); });
      EXPECT_TRUE(Found.Claims > 0 || Each.BoundedByDefault)
          << Each.Name << ": idle " << Each.Idle[I].Name;
      EXPECT_GT(Found.Silences, 0u)
          << Each.Name << ": idle " << Each.Idle[I].Name;
    }
    for (size_t I = 0; I < Each.Active.size(); ++I) {
      Shown Found = shown(
          Each, [&](Product &P) { P.Active.erase(P.Active.begin() + I); });
      EXPECT_TRUE(Found.Claims > 0 || I > 0) // those with values are below
          << Each.Name << ": active " << Each.Active[I].Name;
      EXPECT_GT(Found.Silences, 0u)
          << Each.Name << ": active " << Each.Active[I].Name;
    }
    expectEachNeeded(Each, &Product::Queue, "queue");
  }
}

TEST(ConfigurationRows, EachUnlimitedValueIsClaimed) {
  for (const Product &Each : products())
    for (size_t I = 0; I < Each.Active.size(); ++I) {
      auto Expect = [&](const std::string &Value,
                        const std::function<void(BoundKey &)> &Drop) {
        EXPECT_GT(shown(Each, [&](Product &P) { Drop(P.Active[I]); }).Claims,
                  0u)
            << Each.Name << ": " << Each.Active[I].Name << ": " << Value;
      };
      for (size_t V = 0; V < Each.Active[I].Unlimited.size(); ++V)
        Expect(std::to_string(Each.Active[I].Unlimited[V]), [&](BoundKey &K) {
          K.Unlimited.erase(K.Unlimited.begin() + V);
        });
      if (Each.Active[I].NegativeUnlimited)
        Expect("negative", [](BoundKey &K) { K.NegativeUnlimited = false; });
      if (Each.Active[I].NullUnlimited)
        Expect("none", [](BoundKey &K) { K.NullUnlimited = false; });
      if (Each.Active[I].FalseUnlimited)
        Expect("false", [](BoundKey &K) { K.FalseUnlimited = false; });
    }
}

// In a folder only files with one of some words are read.
TEST(ConfigurationRows, EachIsFoundInAFolder) {
  for (const Product &Each : products()) {
    std::string Around;
    for (const std::vector<std::string> &Glob : Each.Where)
      Around += llvm::join(Glob, " ") + "\n";
    Around += llvm::join(Each.Needs, " ") + llvm::join(Each.Values, " ");
    for (const std::vector<BoundKey> &Keys : {Each.Idle, Each.Active})
      for (const BoundKey &Key : Keys)
        EXPECT_TRUE(mayConfigurePool(Around + " " + Key.Name))
            << Each.Name << ": " << Key.Name;
  }
}

TEST(ConfigurationRows, EachPlaceIsShown) {
  for (const Product &Each : products()) {
    expectEachNeeded(Each, &Product::Where, "where");
    expectEachNeeded(Each, &Product::Files, "files");
    expectEachNeeded(Each, &Product::Values, "values");
    expectEachNeeded(Each, &Product::Elsewhere, "elsewhere");
  }
}

} // namespace
