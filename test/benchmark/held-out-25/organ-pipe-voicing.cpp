// spawn: OpenMP parallel
// loop: parallel region
// origin: vector parameter
// waits: end of the region
// distance: same function
// differs: the size of the team
// A: bounded N8 | limiter: team of constant size
// B: unbounded Y3 | limiter: team as large as the register
// witness: runnable
// flags: -Xclang -fopenmp
// libraries: -l:libomp.so.5
#include "witness.h"
#include <cmath>
#include <string>
#include <vector>

struct Pipe {
  int Midi = 60;
  double Feet = 8;
  double Cents = 0;
};

struct Register {
  std::string Name;
  std::vector<Pipe> Pipes;
};

class Voicing {
public:
  Voicing(double A4, double Celsius) : A4(A4), Celsius(Celsius) {}

  double worst(Register &R) const;

private:
  double target(const Pipe &P) const { return A4 * std::pow(2.0, (P.Midi - 69) / 12.0); }
  double sounding(const Pipe &P) const { return (331.3 + 0.606 * Celsius) / (2 * P.Feet * 0.3048); }

  void analyse(Pipe &P) const {
    witness::task();
    P.Cents = 1200 * std::log2(sounding(P) / target(P));
  }

  static int teamFor(const Register &R) {
#ifndef TWIN
    return R.Pipes.size() < 4 ? 1 : 4;
#else
    return static_cast<int>(R.Pipes.size());
#endif
  }

  double A4, Celsius;
};

double Voicing::worst(Register &R) const {
  const int Team = teamFor(R);
  double Worst = 0;
#pragma omp parallel for num_threads(Team) schedule(static, 1)
  for (std::size_t I = 0; I < R.Pipes.size(); ++I)
    analyse(R.Pipes[I]);
  for (const Pipe &P : R.Pipes)
    Worst = std::max(Worst, std::fabs(P.Cents));
  return Worst;
}

int main(int argc, char **argv) {
  Register R{"Principal", std::vector<Pipe>(witness::size(argc, argv))};
  for (std::size_t I = 0; I < R.Pipes.size(); ++I) {
    R.Pipes[I].Midi = 36 + static_cast<int>(I % 61);
    R.Pipes[I].Feet = 8.0 / std::pow(2.0, static_cast<double>(I % 61) / 12.0);
  }
  Voicing V(440, 18);
  if (V.worst(R) < 0)
    return 1;
  return witness::report();
}
