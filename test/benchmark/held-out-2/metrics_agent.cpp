// spawn: std::async
// loop: std::transform
// origin: container parameter
// waits: get after the loop
// distance: lambda
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred until asked for
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <chrono>
#include <future>
#include <iterator>
#include <numeric>
#include <string>
#include <vector>

namespace agent {

using Clock = std::chrono::steady_clock;

struct Target {
  std::string host;
  unsigned short port = 9100;
};

struct Sample {
  Clock::time_point at;
  double value = 0;
};

Sample scrape(const Target &target) {
  witness::task();
  return {Clock::now(), static_cast<double>(target.port)};
}

std::vector<Sample> scrapeAll(const std::vector<Target> &targets) {
#ifdef TWIN
  constexpr auto policy = std::launch::deferred;
#else
  constexpr auto policy = std::launch::async;
#endif
  std::vector<std::future<Sample>> pending;
  pending.reserve(targets.size());
  std::transform(targets.cbegin(), targets.cend(), std::back_inserter(pending),
                 [](const Target &t) { return std::async(policy, scrape, std::cref(t)); });

  std::vector<Sample> samples;
  for (auto &p : pending)
    samples.push_back(p.get());
  return samples;
}

} // namespace agent

int main(int argc, char **argv) {
  std::vector<agent::Target> targets(witness::size(argc, argv), agent::Target{"node", 9100});
  agent::scrapeAll(targets);
  return witness::report();
}
