// spawn: std::async
// loop: while not stopped
// origin: time
// distance: same function
// differs: whether the last one must be done
// A: bounded N5 | limiter: the last one is awaited before the next | waits: next turn
// B: abstain-ok U4 | limiter: an interval | waits: destructor of the list
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <future>
#include <list>
#include <thread>

class Ticker {
public:
  explicit Ticker(std::chrono::microseconds interval) : interval_(interval) {}
  void stop() { stopped_ = true; }
  void run();

private:
  static void push_metrics() { witness::task(); }
  std::chrono::microseconds interval_;
  std::atomic<bool> stopped_{false};
};

void Ticker::run() {
#ifdef TWIN
  std::list<std::future<void>> pushes;
#else
  std::future<void> push;
#endif
  while (!stopped_) {
    std::this_thread::sleep_for(interval_);
#ifdef TWIN
    pushes.push_back(std::async(std::launch::async, push_metrics));
#else
    if (push.valid())
      push.get();
    push = std::async(std::launch::async, push_metrics);
#endif
  }
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Ticker ticker(std::chrono::microseconds(100));
  std::thread runner([&] { ticker.run(); });
  std::this_thread::sleep_for(std::chrono::microseconds(200 * n));
  ticker.stop();
  runner.join();
  return witness::report();
}
