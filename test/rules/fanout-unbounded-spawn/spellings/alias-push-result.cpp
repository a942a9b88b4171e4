// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. A result, and a reference to it, filled.
#include <istream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
static std::vector<std::string> readUpdates(std::istream &In, std::size_t Limit) {
  std::vector<std::string> Updates;
  std::string Line;
  while (std::getline(In, Line)) {
#ifdef OTHER
    auto &U = Updates;
    U.push_back(Line);
#else
    Updates.push_back(Line);
#endif
    if (Line.size() > Limit)
      throw std::runtime_error("push is too large");
  }
  return Updates;
}
void runHooks(std::istream &In, void (*Hook)(std::string)) {
  std::vector<std::jthread> Running;
  for (const auto &U : readUpdates(In, 100))
    Running.emplace_back(Hook, U);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
