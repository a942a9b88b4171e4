// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Loops that ask a function whether the number that counts is below a limit.

#include <deque>
#include <string>
#include <thread>
#include <utility>
void fetch(std::string);
class Fetcher {
public:
  explicit Fetcher(std::deque<std::string> urls) : urls_(std::move(urls)) {}
  // OK: no more than five.
  void few() {
    unsigned begun = 0;
    while (!urls_.empty() && mayBegin(begun++))
      begin();
  }
  void all() {
    unsigned begun = 0;
    while (!urls_.empty() && always(begun++))
      begin();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  static bool mayBegin(unsigned begun) { return begun < 5; }
  static bool always(unsigned begun) { return true; }
  void begin() {
    std::thread(fetch, std::move(urls_.front())).detach();
    urls_.pop_front();
  }
  std::deque<std::string> urls_;
};
