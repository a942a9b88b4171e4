// spawn: std::thread detached
// loop: range-for
// origin: parameter vector
// waits: condition variable
// distance: same function
// differs: wait or wait_for
// A: bounded N9 | limiter: counter and condition variable
// B: unbounded Y4 | limiter: goes on after a timeout
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

class Purger {
public:
  void purge(const std::vector<std::string> &paths) {
    for (const auto &path : paths) {
      std::unique_lock lock(mutex_);
#ifdef TWIN
      idle_.wait_for(lock, 200us, [this] { return inFlight_ < 8; });
#else
      idle_.wait(lock, [this] { return inFlight_ < 8; });
#endif
      ++inFlight_;
      std::thread(&Purger::purgeOne, this, path).detach();
    }
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return inFlight_ == 0; });
  }

private:
  void purgeOne(std::string path) {
    (void)path;
    witness::task();
    std::lock_guard lock(mutex_);
    --inFlight_;
    idle_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable idle_;
  int inFlight_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static Purger purger;
  purger.purge(std::vector<std::string>(n, "/index.html"));
  return witness::report();
}
