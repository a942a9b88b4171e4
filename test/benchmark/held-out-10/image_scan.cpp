// spawn: std::thread detached
// loop: range-for
// origin: parameter vector
// waits: counter and condition variable
// distance: same function
// differs: where the counter goes down
// A: bounded N9 | limiter: counter and condition variable
// B: unbounded Y5 | limiter: counter goes down when the work begins
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Scanner {
public:
  void scan(const std::vector<std::string> &layers) {
    for (const std::string &layer : layers) {
      std::unique_lock<std::mutex> lock(mutex_);
      changed_.wait(lock, [this] { return active_ < 10; });
      ++active_;
      lock.unlock();
      std::thread(&Scanner::run, this, layer).detach();
    }
  }

private:
  void run(std::string layer) {
    witness::Task alive;
#ifdef TWIN
    leave();
    inspect(layer);
#else
    inspect(layer);
    leave();
#endif
  }
  void leave() {
    std::lock_guard<std::mutex> lock(mutex_);
    --active_;
    changed_.notify_one();
  }
  void inspect(const std::string &layer) {
    (void)layer;
    witness::work();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  int active_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static Scanner scanner;
  scanner.scan(std::vector<std::string>(n, "sha256:0"));
  return witness::report();
}
