// spawn: OpenMP parallel
// loop: parallel for
// origin: parameter vector
// waits: end of the region
// distance: same function
// differs: num_threads
// A: unbounded Y3 | limiter: as many threads as particles
// B: bounded N2 | limiter: threads of the runtime
// witness: runnable
// flags: -fopenmp
// libraries: -L/usr/lib/llvm-14/lib
#include "witness.h"
#include <vector>

struct Particle {
  double x = 0, v = 1;
};

static void step(Particle &p, double dt) {
  p.x += p.v * dt;
  witness::task();
}

void simulate(std::vector<Particle> &particles, double dt) {
  const int count = static_cast<int>(particles.size());
#ifdef TWIN
#pragma omp parallel for schedule(static)
#else
#pragma omp parallel for schedule(static, 1) num_threads(count)
#endif
  for (int i = 0; i < count; ++i)
    step(particles[i], dt);
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Particle> particles(n);
  simulate(particles, 0.1);
  return witness::report();
}
