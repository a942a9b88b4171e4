// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A predicate with two returns that asks a flag, not how many are free.

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>
class Heads {
public:
  void take() {
    std::unique_lock Guard(Lock);
    Changed.wait(Guard, [this] {
      if (!Ready) // no word of how many are free
        return false;
      return true;
    });
    --Free;
  }
  void giveBack() {
    {
      std::lock_guard Guard(Lock);
      ++Free;
    }
    Changed.notify_one();
  }
private:
  std::mutex Lock;
  std::condition_variable Changed;
  bool Ready = true;
  int Free = 8;
};
void print(const std::vector<std::string> &Serials, Heads &H, void (*Print)(const std::string &)) {
  std::vector<std::jthread> Running;
  for (const auto &S : Serials) {
    H.take();
    Running.emplace_back([&] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      Print(S);
      H.giveBack();
    });
  }
}
