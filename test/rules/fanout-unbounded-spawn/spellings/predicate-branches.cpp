// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. The predicate of a wait as one condition, and as two returns.
// -DAFTER3: [this] { if (Free == 0) return false; return true; }
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>
class Heads {
public:
  void take() {
    std::unique_lock Guard(Lock);
#ifdef OTHER
    Changed.wait(Guard, [this] {
      if (Free == 0)
        return false;
      return true;
    });
#else
    Changed.wait(Guard, [this] { return Free > 0; });
#endif
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
  int Free = 8;
};
void print(const std::vector<std::string> &Serials, Heads &H, void (*Print)(const std::string &)) {
  std::vector<std::jthread> Running;
  for (const auto &S : Serials) {
    H.take();
    Running.emplace_back([&] {
      Print(S);
      H.giveBack();
    });
  }
}
