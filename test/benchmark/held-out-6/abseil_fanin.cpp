// trap: T22 T36
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: absl::BlockingCounter
// distance: same function
// differs: a counter of all, or a mutex awaited for room
// A: unbounded Y7 | limiter: BlockingCounter
// B: bounded N9 | limiter: absl::Mutex::Await before the spawn
// witness: runnable
// packages: absl_synchronization
#include "witness.h"
#include <absl/base/thread_annotations.h>
#include <absl/synchronization/blocking_counter.h>
#include <absl/synchronization/mutex.h>
#include <string>
#include <thread>
#include <vector>

struct MultiGetRequest {
  std::vector<std::string> keys;
};

class Frontend {
public:
  void MultiGet(const MultiGetRequest &request) {
    absl::BlockingCounter pending(static_cast<int>(request.keys.size()));
    for (const std::string &key : request.keys) {
#ifdef TWIN
      mu_.Lock();
      mu_.Await(absl::Condition(+[](int *n) { return *n < 24; }, &running_));
      ++running_;
      mu_.Unlock();
#endif
      std::thread([this, key, &pending] {
        Get(key);
#ifdef TWIN
        mu_.Lock();
        --running_;
        mu_.Unlock();
#endif
        pending.DecrementCount();
      }).detach();
    }
    pending.Wait();
  }

private:
  void Get(const std::string &key) {
    witness::task();
    if (key.empty())
      std::puts("empty key");
  }

  absl::Mutex mu_;
  int running_ ABSL_GUARDED_BY(mu_) = 0;
};

int main(int argc, char **argv) {
  MultiGetRequest rq;
  rq.keys.resize(witness::size(argc, argv), "k");
  Frontend f;
  f.MultiGet(rq);
  return witness::report();
}
