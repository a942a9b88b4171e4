// spawn: std::thread
// loop: for over iterators
// origin: list parameter
// limiter: counter and condition
// waits: detached
// distance: callee
// differs: whether the wait gives up
// A: unbounded Y4 | limiter: waits one millisecond at most
// B: bounded N9 | limiter: waits as long as it takes
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <string>
#include <thread>

class Slots {
public:
  void enter() {
    std::unique_lock<std::mutex> lk(m);
#ifdef TWIN
    cv.wait(lk, [this] { return busy < 14; });
#else
    cv.wait_for(lk, std::chrono::milliseconds(1), [this] { return busy < 14; });
#endif
    ++busy;
  }
  void leave() {
    std::lock_guard<std::mutex> lk(m);
    --busy;
    cv.notify_one();
  }

private:
  std::mutex m;
  std::condition_variable cv;
  int busy = 0;
};

Slots slots;

void replay_session(const std::string &id) {
  (void)id;
  witness::task();
}

void replay(const std::list<std::string> &ids) {
  for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
    slots.enter();
    std::thread([id = *it] {
      replay_session(id);
      slots.leave();
    }).detach();
  }
}

int main(int argc, char **argv) {
  replay(std::list<std::string>(witness::size(argc, argv), "s"));
  return witness::report();
}
