// spawn: std::thread joined
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: where the semaphore is made
// A: unbounded Y6 | limiter: a new semaphore in each iteration
// B: bounded N4 | limiter: one semaphore before the loop
// witness: runnable
#include "witness.h"
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Gate = std::counting_semaphore<>;

struct RebootOrder {
  std::vector<std::string> hosts;
  bool force;
};

class FleetController {
public:
  void reboot(const RebootOrder &order) {
    std::vector<std::thread> ops;
#ifdef TWIN
    auto gate = std::make_shared<Gate>(8);
#endif
    for (const std::string &host : order.hosts) {
#ifndef TWIN
      auto gate = std::make_shared<Gate>(8);
#endif
      gate->acquire();
      ops.emplace_back([this, gate, &host, force = order.force] {
        powerCycle(host, force);
        gate->release();
      });
    }
    for (auto &op : ops)
      op.join();
  }

private:
  void powerCycle(const std::string &host, bool force) {
    witness::task();
    if (!force && host.starts_with("db"))
      std::puts("database host");
  }
};

int main(int argc, char **argv) {
  RebootOrder order{std::vector<std::string>(witness::size(argc, argv), "web-1"), false};
  static FleetController c;
  c.reboot(order);
  return witness::report();
}
