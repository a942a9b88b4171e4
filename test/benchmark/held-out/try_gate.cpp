// spawn: std::thread detached
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: what a refusal does
// A: unbounded Y4 | limiter: a timed acquire that is logged when it fails
// B: bounded N4 | limiter: a timed acquire that skips when it fails
// witness: runnable
#include "witness.h"
#include <chrono>
#include <iostream>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

struct Webhook {
  std::string url;
  int attempts = 0;
};

class WebhookDispatcher {
public:
  void dispatch(const std::vector<Webhook> &hooks) {
    for (const auto &hook : hooks) {
      if (!slots_.try_acquire_for(200us)) {
        ++saturated_;
#ifdef TWIN
        dropped_.push_back(hook);
        continue;
#endif
      }
      std::thread([this, hook] {
        post(hook);
        slots_.release();
      }).detach();
    }
    if (saturated_ > 0)
      std::clog << "webhook slots were exhausted " << saturated_ << " times\n";
  }

private:
  void post(const Webhook &hook) { witness::task(); }

  std::counting_semaphore<> slots_{10};
  std::vector<Webhook> dropped_;
  unsigned saturated_ = 0;
};

int main(int argc, char **argv) {
  WebhookDispatcher d;
  d.dispatch(std::vector<Webhook>(witness::size(argc, argv)));
  return witness::report();
}
