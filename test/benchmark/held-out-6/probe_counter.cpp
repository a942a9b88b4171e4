// trap: T21 D5
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: member function
// differs: whether the counter is compared
// A: unbounded Y7 | limiter: counter of live tasks, only reported
// B: bounded N9 | limiter: counter compared before the spawn
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

struct HealthQuery {
  std::vector<std::string> endpoints;
};

class Prober {
  std::atomic<int> inflight_{0};
  std::atomic<int> highest_{0};
  static constexpr int kMaxInflight = 20;

  void probe(std::string endpoint) {
    witness::task();
    if (endpoint.empty())
      std::puts("nothing to probe");
    inflight_.fetch_sub(1);
  }

public:
  void run(const HealthQuery &q) {
    for (const auto &e : q.endpoints) {
#ifdef TWIN
      while (inflight_.load() >= kMaxInflight)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
#endif
      int now = ++inflight_;
      if (now > kMaxInflight)
        highest_.store(now);
      std::thread(&Prober::probe, this, e).detach();
    }
  }
  int highest() const { return highest_; }
};

static Prober prober;

int main(int argc, char **argv) {
  HealthQuery q;
  q.endpoints.resize(witness::size(argc, argv), "https://svc/health");
  prober.run(q);
  if (prober.highest() < 0)
    return 1;
  return witness::report();
}
