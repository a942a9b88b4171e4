// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DNDEBUG
// The same with an assertion, which does not hold in a release.

#include <cassert>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>
template <typename Range, typename Fn> void parallelEach(Range &items, Fn body) {
  std::vector<std::thread> threads;
  for (auto &item : items)
    threads.emplace_back([&item, body] { body(item); });
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &t : threads)
    t.join();
}
void fetch(const std::string &url);
class Few {
public:
  explicit Few(std::vector<std::string> urls) : urls_(std::move(urls)) {}
  void run() {
    assert(urls_.size() <= 60);
    parallelEach(urls_, [](std::string &url) { fetch(url); });
  }
private:
  std::vector<std::string> urls_;
};
