// spawn: std::thread detached
// loop: index over a vector field
// origin: vector field of a parameter
// distance: member function
// differs: what the loop waits for
// A: unbounded Y7 | limiter: a counter that is awaited after the loop | waits: absl::BlockingCounter
// B: bounded N9 | limiter: absl::Mutex::Await of a counter in the loop | waits: absl::Mutex::Await
// witness: runnable
// packages: absl_synchronization
#include "witness.h"
#include <absl/synchronization/blocking_counter.h>
#include <absl/synchronization/mutex.h>
#include <string>
#include <thread>
#include <vector>

struct Segment {
  std::string file;
  long bytes = 0;
};

struct CompactionPlan {
  int level = 0;
  std::vector<Segment> inputs;
};

class Compactor {
public:
  void Run(const CompactionPlan &plan) {
    absl::BlockingCounter pending(static_cast<int>(plan.inputs.size()));
    for (size_t i = 0; i < plan.inputs.size(); ++i) {
#ifdef TWIN
      mutex_.LockWhen(absl::Condition(+[](int *running) { return *running < kMaxRunning; }, &running_));
#else
      mutex_.Lock();
#endif
      ++running_;
      mutex_.Unlock();
      std::thread([this, &plan, &pending, i] {
        Rewrite(plan.inputs[i]);
        mutex_.Lock();
        --running_;
        mutex_.Unlock();
        pending.DecrementCount();
      }).detach();
    }
    pending.Wait();
  }

private:
  static constexpr int kMaxRunning = 13;

  void Rewrite(const Segment &segment) {
    if (segment.bytes > 0)
      witness::task();
  }

  absl::Mutex mutex_;
  int running_ = 0;
};

int main(int argc, char **argv) {
  CompactionPlan plan{2, std::vector<Segment>(witness::size(argc, argv), Segment{"000042.sst", 4096})};
  Compactor compactor;
  compactor.Run(plan);
  return witness::report();
}
