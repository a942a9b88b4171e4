// spawn: std::thread
// loop: range-for
// origin: vector parameter
// limiter: counting semaphore
// waits: joined after the loop
// distance: same function
// differs: what happens when no slot is free
// A: unbounded Y4 | limiter: the answer of try_acquire_for only counts
// B: bounded N4 | limiter: retried until a slot is free
// witness: runnable
#include "witness.h"
#include <chrono>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

class HealthProber {
public:
  int probeAll(const std::vector<std::string> &hosts) {
    std::vector<std::thread> probes;
    int delayed = 0;
    for (const auto &host : hosts) {
#ifdef TWIN
      while (!sockets_.try_acquire_for(200us))
        ++delayed;
#else
      if (!sockets_.try_acquire_for(200us))
        ++delayed;
#endif
      probes.emplace_back([this, &host] {
        ping(host);
        sockets_.release();
      });
    }
    for (auto &probe : probes)
      probe.join();
    return delayed;
  }

private:
  void ping(const std::string &) { witness::task(); }
  std::counting_semaphore<> sockets_{10};
};

int main(int argc, char **argv) {
  HealthProber prober;
  prober.probeAll(std::vector<std::string>(witness::size(argc, argv), "db1.internal"));
  return witness::report();
}
