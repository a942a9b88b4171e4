#include "checks/rules/FixLimit.h"

#include "checks/catalog/FixText.h"

namespace fanout {

std::optional<int64_t> parseFixLimit(llvm::StringRef Text) {
  constexpr int64_t Largest = 1000000;
  int64_t Limit = 0;
  if (Text.trim().getAsInteger(10, Limit) || Limit < 1 || Limit > Largest)
    return std::nullopt;
  return Limit;
}

std::string badFixLimit(llvm::StringRef Rule, llvm::StringRef Text) {
  return (Rule + ".FixLimit is '" + Text +
          "'; it must be a number from 1 to 1000000")
      .str();
}

void writeLimit(Finding &F, int64_t Limit) {
  std::string Number = std::to_string(std::max(Limit, F.SmallestLimit));
  bool Written = false;
  for (Edit &E : F.Fix) {
    Written |= llvm::StringRef(E.Text).contains(LimitPlace);
    E.Text = fillIn(E.Text, LimitPlace, Number);
  }
  if (Written)
    F.FixSays = fillIn(F.FixSays, LimitPlace, Number) + "; " + Number +
                " is a starting point: choose what the other side can take "
                "(option " +
                F.Rule + ".FixLimit)";
}

} // namespace fanout
