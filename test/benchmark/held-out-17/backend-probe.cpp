// spawn: std::thread detached
// loop: iterators
// origin: vector parameter
// waits: detached
// distance: same function
// limiter: counting_semaphore
// differs: lifetime of the semaphore
// A: bounded N4 | limiter: semaphore of the object
// B: unbounded Y6 | limiter: new semaphore each iteration
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <memory>
#include <semaphore>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

struct Backend {
  std::string Host;
  int Port = 80;
  std::atomic<bool> Healthy{false};
};

using BackendList = std::vector<std::shared_ptr<Backend>>;
using Slots = std::counting_semaphore<64>;

class HealthMonitor {
public:
  void sweep(const BackendList &Pool) {
    for (auto It = Pool.begin(); It != Pool.end(); ++It) {
      if ((*It)->Host.empty())
        continue;
#ifndef TWIN
      std::shared_ptr<Slots> Permit = Probes;
#else
      auto Permit = std::make_shared<Slots>(8);
#endif
      Permit->acquire();
      try {
        std::thread([Permit, Target = *It] {
          probe(*Target);
          Permit->release();
        }).detach();
      } catch (const std::system_error &) {
        Permit->release();
        ++Skipped;
      }
    }
  }

  unsigned skipped() const { return Skipped; }

private:
  static void probe(Backend &B) {
    witness::task();
    B.Healthy = B.Port > 0;
  }

  std::shared_ptr<Slots> Probes = std::make_shared<Slots>(8);
  unsigned Skipped = 0;
};

int main(int argc, char **argv) {
  BackendList Pool(witness::size(argc, argv));
  for (auto &B : Pool) {
    B = std::make_shared<Backend>();
    B->Host = "10.0.3.7";
  }
  HealthMonitor Monitor;
  Monitor.sweep(Pool);
  return witness::report();
}
