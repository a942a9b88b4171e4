// spawn: std::async
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: guard
// A: unbounded Y7 | limiter: an assertion that the release build drops
// B: bounded N7 | limiter: an exception
// witness: runnable
// flags: -DNDEBUG
#include "witness.h"
#include <cassert>
#include <future>
#include <stdexcept>
#include <vector>

namespace solver {

constexpr std::size_t kMaxSeeds = 48;

struct Outcome {
  unsigned seed;
  double cost;
};

Outcome anneal(unsigned seed) {
  witness::task();
  return {seed, 1.0 / (1 + seed)};
}

Outcome best_of(const std::vector<unsigned> &seeds) {
#ifdef TWIN
  if (seeds.size() > kMaxSeeds)
    throw std::length_error("too many seeds");
#else
  assert(seeds.size() <= kMaxSeeds);
#endif
  std::vector<std::future<Outcome>> runs;
  for (unsigned seed : seeds)
    runs.push_back(std::async(std::launch::async, anneal, seed));
  Outcome best{0, 1e9};
  for (auto &run : runs)
    if (Outcome o = run.get(); o.cost < best.cost)
      best = o;
  return best;
}

} // namespace solver

int main(int argc, char **argv) {
  std::vector<unsigned> seeds(witness::size(argc, argv), 7);
  try {
    solver::best_of(seeds);
  } catch (const std::length_error &) {
  }
  return witness::report();
}
