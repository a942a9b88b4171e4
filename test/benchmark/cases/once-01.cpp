// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// limiter: none
// distance: same function
// differs: whether the spawn leaves the loop
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: break after the spawn
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

struct Backend {
  bool Healthy = true;
  int Id = 0;
};

void failover(const Backend &B) {
  witness::task();
  (void)B;
}

void elect(const std::vector<Backend> &Backends) {
  std::vector<std::thread> Started;
  for (const Backend &B : Backends) {
    if (!B.Healthy)
      continue;
    Started.emplace_back([&B] { failover(B); });
#ifdef TWIN
    break;
#endif
  }
  for (auto &T : Started)
    T.join();
}

int main(int argc, char **argv) {
  elect(std::vector<Backend>(witness::size(argc, argv)));
  return witness::report();
}
