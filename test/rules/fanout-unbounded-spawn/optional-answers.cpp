// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Loops that end when a helper has nothing more to give.

#include <istream>
#include <memory>
#include <optional>
#include <string>
#include <thread>

struct Row {
  std::string Id;
};
void solve(Row R);

std::optional<Row> read(std::istream &In) {
  Row R;
  if (!(In >> R.Id))
    return std::nullopt;
  return R;
}

void leavesWhenNone(std::istream &In) {
  for (;;) {
    auto R = read(In);
    if (!R.has_value())
      return;
    std::thread(solve, *R).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void comparesWithNone(std::istream &In) {
  for (;;) {
    auto R = read(In);
    if (R == std::nullopt)
      break;
    std::thread(solve, *R).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void readsAtTheEndOfARound(std::istream &In) {
  for (auto R = read(In); R; R = read(In))
    std::thread(solve, *R).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eightAtMost(std::istream &In) {
  for (int I = 0; I < 8; ++I) {
    auto R = read(In);
    if (!R)
      return;
    std::thread(solve, *R).detach();
  }
}
