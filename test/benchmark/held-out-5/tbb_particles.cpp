// spawn: std::jthread or tbb::parallel_for_each
// loop: range-for or the algorithm
// origin: parameter
// distance: same function
// differs: what walks the list
// A: unbounded Y1 | limiter: none | waits: end of the function
// B: bounded N8 | limiter: the arena of TBB | waits: the algorithm
// witness: runnable
// packages: tbb
#include "witness.h"
#include <array>
#include <tbb/parallel_for_each.h>
#include <thread>
#include <vector>

namespace nbody {

struct Cluster {
  std::array<double, 3> centre{};
  double mass = 1;
};

void relax(Cluster &c) {
  witness::task();
  for (double &x : c.centre)
    x *= c.mass;
}

void step(std::vector<Cluster> &clusters) {
#ifdef TWIN
  tbb::parallel_for_each(clusters.begin(), clusters.end(), relax);
#else
  std::vector<std::jthread> crew;
  for (Cluster &c : clusters)
    crew.emplace_back(relax, std::ref(c));
#endif
}

} // namespace nbody

int main(int argc, char **argv) {
  std::vector<nbody::Cluster> c(witness::size(argc, argv));
  nbody::step(c);
  return witness::report();
}
