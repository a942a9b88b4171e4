// spawn: std::jthread
// loop: range-for
// origin: request field
// limiter: pause between the starts
// waits: destructor of the vector
// distance: helper class
// differs: limiter
// A: unbounded Y7 | limiter: pause after each start
// B: bounded N4 | limiter: permits given back by the task
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Throttle {
public:
  explicit Throttle(int perBurst) : permits_(perBurst) {}

  void enter() {
#ifdef TWIN
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [this] { return permits_ > 0; });
    --permits_;
#else
    std::this_thread::sleep_for(std::chrono::microseconds(10 * permits_));
#endif
  }

  void leave() {
#ifdef TWIN
    std::lock_guard lock(mutex_);
    ++permits_;
    freed_.notify_one();
#endif
  }

private:
  int permits_;
  std::mutex mutex_;
  std::condition_variable freed_;
};

struct Delivery {
  std::string payload;
  std::vector<std::string> endpoints;
};

void deliver(const Delivery &delivery) {
  Throttle throttle(10);
  std::vector<std::jthread> calls;
  for (const auto &endpoint : delivery.endpoints) {
    throttle.enter();
    calls.emplace_back([&throttle, &endpoint] {
      (void)endpoint;
      witness::task();
      throttle.leave();
    });
  }
}

int main(int argc, char **argv) {
  Delivery delivery{"{}", std::vector<std::string>(witness::size(argc, argv), "https://a/")};
  deliver(delivery);
  return witness::report();
}
