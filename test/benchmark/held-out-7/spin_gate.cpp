// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: method
// differs: if or while
// A: unbounded Y7 | limiter: yields once when many are live
// B: bounded N9 | limiter: yields as long as many are live
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

struct ReplayRequest {
  std::vector<std::string> events;
};

class Replayer {
public:
  void replay(const ReplayRequest &rq) {
    for (const std::string &e : rq.events) {
      awaitTurn();
      live_.fetch_add(1);
      std::thread(&Replayer::apply, this, e).detach();
    }
    while (live_.load() > 0)
      std::this_thread::yield();
  }

private:
  void awaitTurn() {
#ifdef TWIN
    while (live_.load() >= 11)
#else
    if (live_.load() >= 11)
#endif
      std::this_thread::sleep_for(std::chrono::microseconds(20));
  }

  void apply(std::string event) {
    witness::task();
    if (event.empty())
      ++skipped_;
    live_.fetch_sub(1);
  }

  std::atomic<int> live_{0};
  std::atomic<int> skipped_{0};
};

int main(int argc, char **argv) {
  static Replayer r;
  r.replay({std::vector<std::string>(witness::size(argc, argv), "account.created")});
  return witness::report();
}
