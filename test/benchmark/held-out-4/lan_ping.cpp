// spawn: boost::thread_group::create_thread
// loop: index
// origin: vector parameter
// distance: same function
// differs: how many elements a group has
// A: unbounded Y1 | limiter: none, one group for all | waits: join_all after the loop
// B: bounded N6 | limiter: a group for sixteen elements | waits: join_all in the outer loop
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <algorithm>
#include <boost/thread/thread.hpp>
#include <cstdint>
#include <vector>

struct Target {
  std::uint32_t address;
  double milliseconds;
};

static void echo(Target &target) {
  witness::task();
  target.milliseconds = target.address & 1 ? 0.4 : 1.7;
}

double averageRoundTrip(std::vector<Target> &targets) {
#ifdef TWIN
  const std::size_t step = 16;
#else
  const std::size_t step = targets.size();
#endif
  for (std::size_t begin = 0; begin < targets.size(); begin += step) {
    boost::thread_group group;
    const std::size_t end = std::min(begin + step, targets.size());
    for (std::size_t i = begin; i < end; ++i)
      group.create_thread([&target = targets[i]] { echo(target); });
    group.join_all();
  }
  double sum = 0;
  for (const Target &target : targets)
    sum += target.milliseconds;
  return targets.empty() ? 0 : sum / double(targets.size());
}

int main(int argc, char **argv) {
  std::vector<Target> targets(witness::size(argc, argv), Target{0xc0a80001, 0});
  printf("%.1f ms\n", averageRoundTrip(targets));
  return witness::report();
}
