// spawn: own task group over std::thread
// loop: for
// origin: request field
// waits: destructor of the group
// distance: other class
// differs: width of the group
// A: bounded N5 | limiter: group of 10
// B: unbounded Y3 | limiter: group as wide as the request
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class TaskGroup {
public:
  explicit TaskGroup(std::size_t width) : width_(width) {}
  ~TaskGroup() {
    std::unique_lock<std::mutex> lock(mutex_);
    ended_.wait(lock, [this] { return busy_ == 0; });
  }
  template <class F> void run(F &&f) {
    std::unique_lock<std::mutex> lock(mutex_);
    ended_.wait(lock, [this] { return busy_ < width_; });
    ++busy_;
    lock.unlock();
    std::thread([this, f = std::forward<F>(f)] {
      f();
      std::lock_guard<std::mutex> guard(mutex_);
      --busy_;
      ended_.notify_all();
    }).detach();
  }

private:
  const std::size_t width_;
  std::size_t busy_ = 0;
  std::mutex mutex_;
  std::condition_variable ended_;
};

struct ScanRequest {
  std::string host;
  std::vector<std::uint16_t> ports;
};

std::vector<char> scan(const ScanRequest &request) {
  std::vector<char> open(request.ports.size());
#ifdef TWIN
  TaskGroup group(request.ports.size());
#else
  TaskGroup group(10);
#endif
  for (std::size_t i = 0; i < request.ports.size(); ++i) {
    group.run([&open, &request, i] {
      witness::task();
      open[i] = request.ports[i] == 443;
    });
  }
  return open;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  scan(ScanRequest{"localhost", std::vector<std::uint16_t>(n, 80)});
  return witness::report();
}
