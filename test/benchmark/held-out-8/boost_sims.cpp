// spawn: boost::thread_group::create_thread
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: join_all
// distance: same function
// differs: where join_all is
// A: unbounded Y1 | waits: after the loop
// B: bounded N6 | waits: after every tenth
// witness: runnable
// libraries: -lboost_thread -lboost_system -lpthread
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <memory>
#include <vector>

struct Scenario {
  double volatility;
  unsigned seed;
};

static void simulate(const Scenario &) { witness::task(); }

void runScenarios(const std::vector<Scenario> &scenarios) {
  auto group = std::make_unique<boost::thread_group>();
  for (const Scenario &scenario : scenarios) {
    group->create_thread([&scenario] { simulate(scenario); });
#ifdef TWIN
    if (group->size() == 10) {
      group->join_all();
      group = std::make_unique<boost::thread_group>();
    }
#endif
  }
  group->join_all();
}

int main(int argc, char **argv) {
  runScenarios(std::vector<Scenario>(witness::size(argc, argv), Scenario{0.2, 1}));
  return witness::report();
}
