#include "checks/rules/Registry.h"

#include "gtest/gtest.h"

#include <set>

namespace fanout {
namespace {

TEST(Registry, IdsAreUnique) {
  std::set<llvm::StringRef> Seen;
  for (const Rule &R : rules())
    EXPECT_TRUE(Seen.insert(R.Id).second) << R.Id.str();
}

TEST(Registry, FindsRulesByIdAndNothingElse) {
  for (const Rule &R : rules())
    EXPECT_EQ(findRule(R.Id), &R);
  EXPECT_EQ(findRule("fanout-no-such-rule"), nullptr);
}

TEST(Registry, PagesBeginWithIdAndSummary) {
  for (const Rule &R : rules()) {
    std::string Begin = "# " + R.Id.str() + "\n\n" + R.Summary.str() + "\n";
    EXPECT_TRUE(R.Help.starts_with(Begin))
        << "docs/rules/" << R.Id.str() << ".md does not begin with\n" << Begin;
  }
}

} // namespace
} // namespace fanout
