// trap: T26 D3
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: class of a throttle
// differs: the value that means unlimited
// A: unbounded Y3 | limiter: throttle with zero
// B: bounded N9 | limiter: throttle with 15
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

class Throttle {
public:
  explicit Throttle(std::uint64_t max) : max_(max) {}
  void get() {
    std::unique_lock lk(m_);
    if (max_ != 0)
      cv_.wait(lk, [this] { return taken_ < max_; });
    ++taken_;
  }
  void put() {
    std::lock_guard lk(m_);
    --taken_;
    cv_.notify_one();
  }

private:
  const std::uint64_t max_;
  std::uint64_t taken_ = 0;
  std::mutex m_;
  std::condition_variable cv_;
};

struct ScrubOp {
  std::vector<std::uint64_t> extents;
};

#ifdef TWIN
static Throttle scrubs{15};
#else
static Throttle scrubs{0};
#endif

static void scrub(std::uint64_t extent) {
  witness::task();
  if (extent % 4096)
    std::puts("unaligned");
  scrubs.put();
}

void handle(const ScrubOp &op) {
  for (auto extent : op.extents) {
    scrubs.get();
    std::thread{scrub, extent}.detach();
  }
}

int main(int argc, char **argv) {
  handle(ScrubOp{std::vector<std::uint64_t>(witness::size(argc, argv), 8192)});
  return witness::report();
}
