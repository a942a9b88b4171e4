// spawn: own task group
// loop: range-for
// origin: vector parameter
// limiter: limit of the group
// waits: destructor of the group
// distance: member function
// differs: value of the limit
// A: bounded N9 | limiter: 8
// B: unbounded Y3 | limiter: 0, that means none
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

/// Runs functions side by side; a limit of 0 lifts the limit.
class TaskGroup {
public:
  explicit TaskGroup(unsigned limit) : limit_(limit) {}
  ~TaskGroup() {
    std::unique_lock lock(mutex_);
    cv_.wait(lock, [this] { return active_ == 0; });
  }
  void go(std::function<void()> fn) {
    std::unique_lock lock(mutex_);
    if (limit_ != 0)
      cv_.wait(lock, [this] { return active_ < limit_; });
    ++active_;
    std::thread([this, fn = std::move(fn)] {
      fn();
      std::lock_guard guard(mutex_);
      --active_;
      cv_.notify_all();
    }).detach();
  }

private:
  const unsigned limit_;
  unsigned active_ = 0;
  std::mutex mutex_;
  std::condition_variable cv_;
};

struct Bucket {
  int objects = 0;
};

void purge(std::vector<Bucket> &buckets) {
#ifdef TWIN
  TaskGroup group(0);
#else
  TaskGroup group(8);
#endif
  for (Bucket &bucket : buckets)
    group.go([&bucket] {
      witness::task();
      bucket.objects = 0;
    });
}

int main(int argc, char **argv) {
  std::vector<Bucket> buckets(witness::size(argc, argv));
  purge(buckets);
  return witness::report();
}
