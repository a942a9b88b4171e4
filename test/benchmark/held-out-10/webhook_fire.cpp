// spawn: std::thread detached
// loop: range-for
// origin: parameter vector
// waits: latch
// distance: same function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore in the task
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <latch>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Hook {
  std::string url;
  std::string secret;
};

class HookSender {
public:
  void fire(const std::vector<Hook> &hooks, const std::string &event) {
    std::latch finished(static_cast<std::ptrdiff_t>(hooks.size()));
    for (const Hook &hook : hooks) {
#ifdef TWIN
      slots_.acquire();
#endif
      std::thread([this, &hook, &event, &finished] {
        witness::Task alive;
#ifndef TWIN
        slots_.acquire();
#endif
        post(hook, event);
        slots_.release();
        finished.count_down();
      }).detach();
    }
    finished.wait();
  }

private:
  void post(const Hook &hook, const std::string &event) {
    (void)hook;
    (void)event;
    witness::work();
  }
  std::counting_semaphore<64> slots_{12};
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Hook> hooks(n, Hook{"https://h", "s"});
  static HookSender sender;
  sender.fire(hooks, "push");
  return witness::report();
}
