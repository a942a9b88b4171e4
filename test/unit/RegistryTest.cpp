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

} // namespace
} // namespace fanout
