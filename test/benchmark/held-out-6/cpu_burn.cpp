// trap: D9 T34
// spawn: std::thread joined
// loop: index
// origin: A: size of the request; B: hardware
// waits: after the loop
// distance: same function
// differs: which count the loop runs to
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: hardware_concurrency
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

struct SimRequest {
  std::vector<double> seeds;
};

class Simulator {
  std::vector<std::thread> crew_;
  std::atomic<std::size_t> next_{0};

  void worker(const SimRequest &rq) {
    witness::task();
    for (std::size_t i; (i = next_++) < rq.seeds.size();)
      if (rq.seeds[i] < 0)
        std::puts("negative seed");
  }

public:
  void simulate(const SimRequest &rq) {
#ifdef TWIN
    const std::size_t hands = std::max(1u, std::thread::hardware_concurrency());
#else
    const std::size_t hands = std::max<std::size_t>(1, rq.seeds.size());
#endif
    for (std::size_t h = 0; h < hands; ++h)
      crew_.emplace_back([&, this] { worker(rq); });
    for (auto &c : crew_)
      c.join();
    crew_.clear();
  }
};

int main(int argc, char **argv) {
  SimRequest rq;
  rq.seeds.assign(witness::size(argc, argv), 0.5);
  Simulator().simulate(rq);
  return witness::report();
}
