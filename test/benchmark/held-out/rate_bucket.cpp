// spawn: std::thread detached
// loop: index
// origin: vector parameter
// waits: detached
// distance: helper class
// differs: rate or concurrency
// A: unbounded Y7 | limiter: a limit of the rate
// B: bounded N4 | limiter: a limit of the tasks alive
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Pacer {
public:
#ifndef TWIN
  void acquire() {
    std::this_thread::sleep_until(next_);
    next_ = std::chrono::steady_clock::now() + std::chrono::microseconds(50);
  }
  void release() {}

private:
  std::chrono::steady_clock::time_point next_{};
#else
  void acquire() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return tokens_ > 0; });
    tokens_--;
  }
  void release() {
    std::lock_guard lock(mutex_);
    tokens_++;
    changed_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int tokens_ = 10;
#endif
};

static Pacer pacer;

void geocode(const std::string &address) { witness::task(); }

void geocode_all(const std::vector<std::string> &addresses) {
  for (std::size_t i = 0; i != addresses.size(); ++i) {
    pacer.acquire();
    std::thread t([address = addresses[i]] {
      geocode(address);
      pacer.release();
    });
    t.detach();
  }
}

int main(int argc, char **argv) {
  geocode_all(std::vector<std::string>(witness::size(argc, argv), "Main St"));
  return witness::report();
}
