// spawn: std::thread in a vector
// loop: for over a range of addresses
// origin: parameters
// waits: join after the loop, or in the iteration
// distance: same function
// differs: sleep or join
// A: unbounded Y7 | limiter: a sleep between two starts
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
#include "witness.h"
#include <chrono>
#include <cstdint>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

struct Subnet {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class Sweep {
public:
  std::set<std::uint32_t> answering(const Subnet &net) {
    std::vector<std::thread> probes;
    for (std::uint32_t ip = net.first; ip < net.last; ++ip) {
      std::thread probe([this, ip] { this->probe(ip); });
#ifdef TWIN
      probe.join();
#else
      probes.push_back(std::move(probe));
      std::this_thread::sleep_for(std::chrono::microseconds(30)); // be gentle with the switch
#endif
    }
    for (auto &p : probes)
      p.join();
    return up_;
  }

private:
  void probe(std::uint32_t ip) {
    witness::task();
    std::lock_guard lock(mutex_);
    up_.insert(ip);
  }
  std::mutex mutex_;
  std::set<std::uint32_t> up_;
};

int main(int argc, char **argv) {
  Subnet net{0x0a000000, 0x0a000000};
  net.last += static_cast<std::uint32_t>(witness::size(argc, argv));
  Sweep().answering(net);
  return witness::report();
}
