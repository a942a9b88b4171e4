// spawn: std::thread detached
// loop: index
// origin: parameter
// waits: detached
// distance: same function
// differs: what the atomic is compared with
// A: unbounded Y3 | limiter: atomic counter against the size of the input
// B: bounded N9 | limiter: atomic counter against a constant
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <vector>

static std::atomic<std::size_t> g_active{0};

struct Node {
  std::string address;
};

static void provision(const Node &n) {
  witness::task();
  if (n.address.empty())
    std::puts("no address");
  g_active.fetch_sub(1);
  g_active.notify_all();
}

void provisionFleet(const std::vector<Node> &fleet) {
#ifdef TWIN
  const std::size_t maxActive = 15;
#else
  const std::size_t maxActive = fleet.size();
#endif
  for (std::size_t i = 0; i < fleet.size(); ++i) {
    for (std::size_t now; (now = g_active.load()) >= maxActive;)
      g_active.wait(now);
    g_active.fetch_add(1);
    std::thread([n = fleet[i]] { provision(n); }).detach();
  }
}

int main(int argc, char **argv) {
  provisionFleet(std::vector<Node>(witness::size(argc, argv), Node{"10.0.0.9"}));
  return witness::report();
}
