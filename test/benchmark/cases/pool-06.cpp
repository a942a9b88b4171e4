// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: class member
// differs: where the hand-written limiter is entered
// A: unbounded Y2 | limiter: in-house semaphore inside the task
// B: bounded N4 | limiter: in-house semaphore before
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Throttle {
public:
  explicit Throttle(unsigned Max) : Max(Max) {}

  void take() {
    std::unique_lock<std::mutex> Lock(Mutex);
    while (Used >= Max)
      Freed.wait(Lock);
    ++Used;
  }

  void give() {
    std::lock_guard<std::mutex> Lock(Mutex);
    --Used;
    Freed.notify_one();
  }

private:
  const unsigned Max;
  unsigned Used = 0;
  std::mutex Mutex;
  std::condition_variable Freed;
};

void replicate(const std::vector<std::string> &Objects, std::shared_ptr<Throttle> Limit) {
  for (const auto &Object : Objects) {
#ifdef TWIN
    Limit->take();
#endif
    std::thread([Object, Limit] {
      witness::Task Alive;
#ifndef TWIN
      Limit->take();
#endif
      witness::work();
      Limit->give();
    }).detach();
  }
}

int main(int argc, char **argv) {
  replicate(std::vector<std::string>(witness::size(argc, argv)), std::make_shared<Throttle>(9));
  return witness::report();
}
