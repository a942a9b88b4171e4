// spawn: OpenMP
// loop: omp parallel for
// origin: vector parameter
// limiter: number of threads of the team
// waits: end of the parallel region
// distance: same function
// differs: number of threads asked for
// A: unbounded Y3 | limiter: one thread for each particle
// B: bounded N1 | limiter: four threads
// witness: runnable
// flags: -fopenmp -L/usr/lib/llvm-14/lib
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

struct Particle {
  double Pt = 0, Eta = 0, Phi = 0;
  int Jet = -1;
};

class JetFinder {
public:
  explicit JetFinder(double Radius) : Radius(Radius) {}

  void assign(std::vector<Particle> &Particles) const {
    const int Count = static_cast<int>(Particles.size());
    if (Count == 0)
      return;
#ifndef TWIN
    const int Team = Count;
#else
    const int Team = 4;
#endif
#pragma omp parallel for num_threads(Team) schedule(static, 1)
    for (int I = 0; I < Count; ++I)
      nearest(Particles, I);
  }

private:
  void nearest(std::vector<Particle> &Particles, int I) const {
    witness::task();
    Particle &P = Particles[static_cast<std::size_t>(I)];
    double Best = Radius;
    const int Leading = std::min<int>(16, static_cast<int>(Particles.size()));
    for (int J = 0; J < Leading; ++J) {
      const Particle &Q = Particles[static_cast<std::size_t>(J)];
      const double Distance = std::hypot(P.Eta - Q.Eta, P.Phi - Q.Phi);
      if (J == I || Distance >= Best)
        continue;
      Best = Distance;
      P.Jet = J;
    }
  }

  double Radius;
};

int main(int argc, char **argv) {
  std::vector<Particle> Particles(witness::size(argc, argv));
  for (std::size_t I = 0; I < Particles.size(); ++I)
    Particles[I].Eta = static_cast<double>(I) * 0.01;
  JetFinder(0.4).assign(Particles);
  return witness::report();
}
