// The products' data, and the page that shows it.

#include "checks/configuration/Product.h"

#include "llvm/Support/MemoryBuffer.h"

#include "gtest/gtest.h"

#include <set>

using namespace fanout;

namespace {

std::string code(const std::string &Text) { return "`" + Text + "`"; }

std::string names(const std::vector<BoundKey> &Keys) {
  std::string Result;
  for (const BoundKey &Key : Keys)
    Result += (Result.empty() ? "" : ", ") + code(Key.Name);
  return Result.empty() ? "none" : Result;
}

std::string unlimited(const Product &Each) {
  std::set<std::string> Words;
  for (const BoundKey &Key : Each.Active) {
    for (int64_t Value : Key.Unlimited)
      Words.insert(std::to_string(Value));
    if (Key.NegativeUnlimited)
      Words.insert("negative");
    if (Key.NullUnlimited)
      Words.insert("null");
    if (Key.FalseUnlimited)
      Words.insert("false");
  }
  std::string Result;
  for (const std::string &Word : Words)
    Result += (Result.empty() ? "" : ", ") + Word;
  return Result;
}

std::string table() {
  std::string Text =
      "| product | keeps idle | bounds the active ones | unlimited by "
      "| default |\n| --- | --- | --- | --- | --- |\n";
  std::string Last;
  for (const Product &Each : products()) {
    if (Each.Name == Last)
      continue; // the same product in another place
    Last = Each.Name;
    Text += "| " + Each.Name + " | " + names(Each.Idle) + " | " +
            names(Each.Active) + " | " + unlimited(Each) + " | " +
            Each.Default + " |\n";
  }
  return Text;
}

TEST(ConfigurationProducts, ThePageShowsTheData) {
  auto Page = llvm::MemoryBuffer::getFile(
      FANOUT_SOURCE_ROOT "/docs/rules/fanout-pool-missing-max-active.md");
  ASSERT_TRUE(Page);
  llvm::StringRef Text = (*Page)->getBuffer();
  llvm::StringRef Shown = Text.split("<!-- products: begin -->\n")
                              .second.split("<!-- products: end -->")
                              .first;
  EXPECT_EQ(Shown.str(), table());
}

TEST(ConfigurationProducts, EachHasASourceAndSomethingToSay) {
  for (const Product &Each : products()) {
    EXPECT_FALSE(Each.Source.empty()) << Each.Name;
    EXPECT_FALSE(Each.Idle.empty() && Each.Active.empty()) << Each.Name;
    if (Each.Active.empty())
      EXPECT_FALSE(Each.Remedy.empty()) << Each.Name;
  }
}

TEST(ConfigurationProducts, MistakesInAFileAreNamed) {
  auto Error = [](llvm::StringRef Text) { return readProduct(Text).Error; };
  const std::string Good =
      "product: P\nsource: s\nwhere: [a]\ndefault: unlimited\n";
  EXPECT_EQ(Error(Good), "");
  EXPECT_EQ(Error("product: P\n"),
            "product, source, where and default are required");
  EXPECT_EQ(Error(Good + "idel: [a]\n"), "'idel' is not a field");
  EXPECT_EQ(Error(Good + "formats: [xml]\n"), "formats: 'xml' is not a format");
  EXPECT_EQ(Error(Good + "active: [{key: a, unlimited: [many]}]\n"),
            "unlimited: 'many' is not an integer, negative, none or false");
  EXPECT_EQ(Error("- a\n"), "one mapping expected");
  EXPECT_NE(Error("a: [\n"), "");
}

TEST(ConfigurationProducts, PathGlobs) {
  EXPECT_TRUE(matchesPath({"**", "a"}, {"a"}));
  EXPECT_TRUE(matchesPath({"**", "a"}, {"b", "c", "a"}));
  EXPECT_FALSE(matchesPath({"**", "a"}, {"a", "b"}));
  EXPECT_TRUE(matchesPath({"a", "*"}, {"a", "b"}));
  EXPECT_FALSE(matchesPath({"a", "*"}, {"a"}));
  EXPECT_TRUE(matchesPath({"**"}, {}));
}

} // namespace
