// spawn: std::thread detached
// loop: range-for
// origin: request parameter
// waits: detached
// distance: method
// differs: what happens when no permit is free
// A: unbounded Y4 | limiter: permits, but without one the work is started anyway
// B: bounded N4 | limiter: permits, without one the caller does the work
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

class WebhookDispatcher {
public:
  void dispatch(const std::vector<std::string> &targets) {
    for (const auto &target : targets) {
      if (permits_.try_acquire()) {
        std::thread([this, target] {
          witness::task();
          deliver(target);
          permits_.release();
        }).detach();
      } else {
#ifdef TWIN
        witness::Task here;
        deliver(target);
#else
        std::thread([this, target] {
          witness::task();
          deliver(target);
        }).detach();
#endif
      }
    }
  }

private:
  void deliver(const std::string &target) {
    if (target.rfind("http", 0) != 0)
      std::fprintf(stderr, "not an URL: %s\n", target.c_str());
  }
  std::counting_semaphore<> permits_{10};
};

static WebhookDispatcher dispatcher;

int main(int argc, char **argv) {
  std::vector<std::string> targets(witness::size(argc, argv), "https://a.example/hook");
  dispatcher.dispatch(targets);
  return witness::report();
}
