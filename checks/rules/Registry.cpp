#include "checks/rules/Registry.h"

#include <iterator>

namespace fanout {
namespace {

struct Page {
  llvm::StringRef Id, Text;
};
const Page Pages[] = {
#include "RulePages.inc"
    {"", ""}};

[[maybe_unused]] llvm::StringRef page(llvm::StringRef Id) {
  for (const Page &P : Pages)
    if (P.Id == Id)
      return P.Text;
  return "";
}

std::vector<Rule> makeRules() {
  return {};
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
