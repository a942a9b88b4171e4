// spawn: std::thread detached
// loop: for over a range of numbers
// origin: parameters
// waits: two counters
// distance: member function
// differs: which counter is subtracted
// A: unbounded Y7 | limiter: compares with the counter of accepted ones
// B: bounded N9 | limiter: window over the counter of finished ones
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <thread>

class BlockFetcher {
public:
  void fetch(std::uint64_t first, std::uint64_t last) {
    for (std::uint64_t block = first; block != last; ++block) {
      waitForWindow();
      submitted_++;
      std::thread([this, block] { fetchOne(block); }).detach();
      accepted_++;
    }
    while (finished_ != submitted_)
      std::this_thread::yield();
  }

private:
  static constexpr std::uint64_t kWindow = 16;

  void waitForWindow() const {
#ifdef TWIN
    while (submitted_ - finished_ >= kWindow)
#else
    while (submitted_ - accepted_ >= kWindow)
#endif
      std::this_thread::yield();
  }

  void fetchOne(std::uint64_t block) {
    if (block > 0)
      witness::task();
    finished_++;
  }

  std::atomic<std::uint64_t> submitted_{0}, accepted_{0}, finished_{0};
};

int main(int argc, char **argv) {
  BlockFetcher fetcher;
  fetcher.fetch(1, 1 + witness::size(argc, argv));
  return witness::report();
}
