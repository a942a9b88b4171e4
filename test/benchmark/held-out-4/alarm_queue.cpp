// spawn: std::thread detached
// loop: while over a priority queue
// origin: queue parameter
// waits: condition variable until all are done
// distance: lambda
// differs: the condition that the loop waits for
// A: unbounded Y6 | limiter: waits until the number of raised alarms is below a number that it never reaches
// B: bounded N9 | limiter: waits until the number of active alarms is below a constant
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <queue>
#include <string>
#include <thread>

struct Alarm {
  int severity = 0;
  std::string site;
  bool operator<(const Alarm &other) const { return severity < other.severity; }
};

class Pager {
public:
  void raiseAll(std::priority_queue<Alarm> alarms) {
    while (!alarms.empty()) {
      Alarm alarm = alarms.top();
      alarms.pop();
      std::unique_lock<std::mutex> lock(mutex_);
#ifdef TWIN
      changed_.wait(lock, [this] { return active_ < kAtOnce; });
#else
      changed_.wait(lock, [this] { return failed_ < kAtOnce; });
#endif
      ++active_;
      std::thread([this, alarm] {
        const bool paged = page(alarm);
        std::lock_guard<std::mutex> guard(mutex_);
        --active_;
        failed_ += paged ? 0 : 1;
        changed_.notify_all();
      }).detach();
    }
    std::unique_lock<std::mutex> lock(mutex_);
    changed_.wait(lock, [this] { return active_ == 0; });
  }

private:
  static constexpr int kAtOnce = 7;

  bool page(const Alarm &alarm) {
    witness::task();
    return !alarm.site.empty();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  int active_ = 0;
  int failed_ = 0;
};

int main(int argc, char **argv) {
  std::priority_queue<Alarm> alarms;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    alarms.push({int(n % 5), "Rotterdam"});
  static Pager pager;
  pager.raiseAll(std::move(alarms));
  return witness::report();
}
