// spawn: std::thread detached
// loop: for
// origin: request field or constant
// waits: detached
// distance: same function
// differs: trip count
// A: unbounded Y1 | limiter: as many hedges as the request asks for
// B: bounded N1 | limiter: three hedges
// witness: runnable
#include "witness.h"
#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct HedgedRead {
  std::string key;
  std::vector<std::string> candidates;
};

struct Outcome {
  std::atomic<bool> done{false};
  std::string value;
};

constexpr unsigned kHedges = 3;

static void attempt(std::shared_ptr<Outcome> outcome, std::string host) {
  witness::task();
  outcome->done.exchange(true);
}

std::shared_ptr<Outcome> hedged_read(const HedgedRead &read) {
  auto outcome = std::make_shared<Outcome>();
#ifndef TWIN
  const size_t hedges = read.candidates.size();
#else
  const size_t hedges = kHedges;
#endif
  for (size_t n = 0; n < hedges; ++n) {
    if (outcome->done)
      break;
    std::thread(attempt, outcome, read.candidates[n % read.candidates.size()]).detach();
  }
  return outcome;
}

int main(int argc, char **argv) {
  hedged_read({"k", std::vector<std::string>(witness::size(argc, argv), "10.0.0.1")});
  return witness::report();
}
