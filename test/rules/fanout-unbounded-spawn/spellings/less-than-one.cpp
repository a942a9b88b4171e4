// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. `free == 0` and `free < 1` of a number of slots.
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

void work(const std::string &name);

class Gate {
public:
  void take() {
    std::unique_lock hold(lock_);
#ifdef OTHER
    while (free_ < 1)
#else
    while (free_ == 0)
#endif
      changed_.wait(hold);
    --free_;
  }
  void give() {
    std::lock_guard hold(lock_);
    ++free_;
    changed_.notify_one();
  }

private:
  std::mutex lock_;
  std::condition_variable changed_;
  int free_ = 8;
};

class Runner {
public:
  void limited(const std::vector<std::string> &names) {
    for (const auto &name : names) {
      gate_.take();
      std::thread([this, name] {
        work(name);
        gate_.give();
      }).detach();
    }
  }

  void unlimited(const std::vector<std::string> &names) {
    for (const auto &name : names)
      std::thread([this, name] {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        work(name);
      }).detach();
  }

private:
  Gate gate_;
};
