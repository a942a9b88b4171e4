// spawn: std::thread stored
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: size of the semaphore
// A: unbounded Y3 | limiter: sized by the input
// B: bounded N4 | limiter: semaphore before
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <thread>
#include <vector>

void probe(unsigned Host) {
  witness::task();
  (void)Host;
}

void sweep(const std::vector<unsigned> &Hosts) {
#ifndef TWIN
  std::counting_semaphore<> Budget(static_cast<std::ptrdiff_t>(Hosts.size()));
#else
  std::counting_semaphore<> Budget(24);
#endif
  std::vector<std::thread> Probes;
  for (unsigned Host : Hosts) {
    Budget.acquire();
    Probes.emplace_back([Host, &Budget] {
      probe(Host);
      Budget.release();
    });
  }
  for (auto &P : Probes)
    P.join();
}

int main(int argc, char **argv) {
  sweep(std::vector<unsigned>(witness::size(argc, argv)));
  return witness::report();
}
