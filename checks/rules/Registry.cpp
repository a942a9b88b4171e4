#include "checks/rules/Registry.h"

#include "checks/rules/PoolMissingMaxActive.h"

#include <iterator>

namespace fanout {
namespace {

struct Page {
  llvm::StringRef Id, Text;
};
const Page Pages[] = {
#include "RulePages.inc"
    {"", ""}};

llvm::StringRef page(llvm::StringRef Id) {
  for (const Page &P : Pages)
    if (P.Id == Id)
      return P.Text;
  return "";
}

std::vector<Rule> makeRules() {
  return {
      {"fanout-pool-missing-max-active", "PoolMissingMaxActive",
       "Reports connection pools whose active connections nothing bounds.",
       page("fanout-pool-missing-max-active"), true, Level::Warning,
       checkPoolMissingMaxActive},
  };
}

} // namespace

llvm::ArrayRef<Rule> rules() {
  static const std::vector<Rule> All = makeRules();
  return All;
}

const Rule *findRule(llvm::StringRef Id) {
  for (const Rule &R : rules())
    if (R.Id == Id)
      return &R;
  return nullptr;
}

} // namespace fanout
