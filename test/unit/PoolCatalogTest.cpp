// The pool files, the page that shows them, and what their reader refuses.

#include "checks/catalog/PoolCatalog.h"
#include "checks/catalog/PoolCodec.h"
#include "checks/catalog/PoolReader.h"

#include "llvm/Support/MemoryBuffer.h"

#include "gtest/gtest.h"

#include <set>

namespace fanout {
namespace {

std::string knobs(const PoolRow &Pool, KnobClass Class) {
  std::string Result;
  std::set<std::string> Seen;
  for (const KnobRow &Knob : Pool.Knobs)
    if (Knob.Bounds == Class && Seen.insert(Knob.Name).second)
      Result += (Result.empty() ? "`" : ", `") + Knob.Name + "`";
  return Result.empty() ? "none" : Result;
}

std::string table() {
  std::string Text =
      "| library | pool | keeps idle | bounds the active ones | if not set |\n"
      "| --- | --- | --- | --- | --- |\n";
  for (const PoolLibrary &Library : PoolCatalog::builtin().libraries())
    for (const PoolRow &Pool : Library.Pools)
      Text +=
          "| " + Library.Title + " | " + Pool.Name + " | " +
          knobs(Pool, KnobClass::Idle) + " | " +
          knobs(Pool, KnobClass::Active) + " | " +
          (Pool.Default == ActiveDefault::Unlimited ? "unlimited" : "bounded") +
          " |\n";
  return Text;
}

TEST(PoolCodec, GivesBackWhatItWasGiven) {
  std::vector<PoolLibrary> All = PoolCatalog::builtin().libraries().vec();
  std::string Bytes = encodePools(All);
  EXPECT_EQ(encodePools(decodePools(Bytes)), Bytes);
  EXPECT_EQ(decodePools(Bytes).size(), All.size());
}

TEST(PoolCatalog, ThePageShowsTheData) {
  auto Page = llvm::MemoryBuffer::getFile(
      FANOUT_SOURCE_ROOT "/docs/rules/fanout-pool-missing-max-active.md");
  ASSERT_TRUE(Page);
  llvm::StringRef Shown = (*Page)
                              ->getBuffer()
                              .split("<!-- pools: begin -->\n")
                              .second.split("<!-- pools: end -->")
                              .first;
  EXPECT_EQ(Shown.str(), table());
}

TEST(PoolCatalog, EveryKnobIsFoundByItsName) {
  const PoolCatalog &Catalog = PoolCatalog::builtin();
  for (const PoolLibrary &Library : Catalog.libraries())
    for (const PoolRow &Pool : Library.Pools)
      for (const KnobRow &Knob : Pool.Knobs) {
        std::string Name = Knob.Function + Knob.Field + Knob.Variable;
        if (Name.empty()) {
          EXPECT_FALSE(Pool.Texts.empty()) << Knob.Name << " is in no text";
          continue;
        }
        size_t At = Name.rfind("::");
        auto Names =
            Catalog.names(At == std::string::npos ? Name : Name.substr(At + 2));
        EXPECT_TRUE(llvm::any_of(Names, [&](const PoolName &N) {
          return N.Knob == &Knob;
        })) << Name;
      }
}

std::string firstError(std::string Text) {
  PoolResult Result = readPools(Text, "dir/mine.yaml");
  if (Result.Errors.empty())
    return "";
  const ModelError &E = Result.Errors.front();
  return std::to_string(E.Line) + ":" + std::to_string(E.Column) + ": " +
         E.Message;
}

std::string withKnob(std::string Knob) {
  return "title: T\npools:\n  - name: P\n    why: w\n    remedy: r\n    "
         "source: s\n"
         "    knobs:\n      - " +
         Knob + "\n";
}

TEST(PoolReader, ReadsAKnob) {
  PoolResult Result =
      readPools(withKnob("{bounds: active, function: \"a::B::set\", value: -1, "
                         "object: 0, unlimited: [0, -1], ignored: [7]}"),
                "x.yaml");
  ASSERT_TRUE(Result.Errors.empty());
  const KnobRow &Knob = Result.Model.Pools.at(0).Knobs.at(0);
  EXPECT_EQ(Knob.Name, "set");
  EXPECT_EQ(Knob.Value, -1);
  EXPECT_EQ(Knob.Object, 0);
  EXPECT_EQ(Knob.Unlimited, (std::vector<int64_t>{0, -1}));
  EXPECT_EQ(Knob.Ignored, std::vector<int64_t>{7});
}

TEST(PoolReader, NamesTheLineOfAMistake) {
  EXPECT_EQ(firstError(withKnob("{bounds: active, function: f}")), "");
  EXPECT_EQ(firstError(withKnob("{bounds: most, function: f}")).substr(0, 2),
            "8:");
  EXPECT_EQ(firstError(withKnob("{bounds: idle}")).substr(0, 2), "8:");
  EXPECT_EQ(firstError(withKnob("{bounds: idle, function: f, field: g}"))
                .substr(0, 2),
            "8:");
  EXPECT_EQ(firstError(withKnob("{bounds: idle, function: f, value: x}"))
                .substr(0, 2),
            "8:");
  EXPECT_EQ(firstError(withKnob("{bounds: idle, funktion: f}")).substr(0, 2),
            "8:");
  EXPECT_EQ(firstError("title: T\npools:\n  - name: P\n").substr(0, 2), "3:");
}

TEST(PoolReader, ReadsFixes) {
  EXPECT_EQ(firstError(withKnob("{bounds: active, function: f, "
                                "fix: '{limit}L'}")),
            "");
  EXPECT_EQ(firstError(withKnob("{bounds: active, function: f, fix: '8'}")),
            "8:44: bad fix: it needs {limit}");
  EXPECT_EQ(firstError(withKnob("{bounds: active, function: f, "
                                "fix: '{object}{limit}'}")),
            "8:44: bad fix: it is one line, with no braces but those of "
            "{limit}");
  EXPECT_EQ(firstError(withKnob("{bounds: idle, function: f, "
                                "fix: '{limit}'}")),
            "8:1: `fix` is for the `function` of an active bound");
  EXPECT_EQ(firstError(withKnob("{bounds: active, field: f, "
                                "fix: '{limit}'}")),
            "8:1: `fix` is for the `function` of an active bound");
  auto Pool = [](std::string Fix) {
    return "title: T\npools:\n  - name: P\n    why: w\n    remedy: r\n    "
           "source: s\n    fix: '" +
           Fix + "'\n";
  };
  EXPECT_EQ(firstError(Pool("{object}.set({limit});")), "");
  EXPECT_EQ(firstError(Pool("{object}.set(8);")),
            "7:10: bad fix: it needs {object} and {limit}");
}

TEST(PoolReader, ReadsAnyTextToTheEnd) {
  for (const char *Text :
       {"", "[", "pools: [", "\xff\xfe", "pools:\n  - - -", "title: {a: {b: ["})
    readPools(Text, "x.yaml");
}

} // namespace
} // namespace fanout
