// trap: T31 T32
// spawn: A: std::thread; B: tbb::parallel_for_each
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: same function
// differs: a thread for each, or a library algorithm
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: workers of the arena
// witness: runnable
// packages: tbb
#include "witness.h"
#include <array>
#include <cmath>
#include <thread>
#include <vector>
#ifdef TWIN
#include <tbb/parallel_for_each.h>
#endif

struct Patch {
  std::array<float, 3> corner{};
  float area = 1.f;
};

static void orient(Patch &p) {
  witness::task();
  p.area = std::fabs(p.area) + p.corner[0];
}

template <class Patches> void orientAll(Patches &patches) {
#ifdef TWIN
  tbb::parallel_for_each(patches.begin(), patches.end(), [](Patch &p) { orient(p); });
#else
  std::vector<std::thread> each;
  each.reserve(patches.size());
  for (Patch &p : patches)
    each.emplace_back([&p] { orient(p); });
  for (std::thread &t : each)
    t.join();
#endif
}

int main(int argc, char **argv) {
  std::vector<Patch> surface(witness::size(argc, argv));
  orientAll(surface);
  return witness::report();
}
