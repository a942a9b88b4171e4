// spawn: omp parallel for
// loop: index loop
// origin: vector parameter
// waits: end of the parallel region
// distance: same function
// differs: number of threads in the team
// A: bounded N8 | limiter: team of four
// B: unbounded Y3 | limiter: team of as many as there are molecules
// flags: -fopenmp=libomp
// libraries: -L/usr/lib/llvm-14/lib -Wl,-rpath,/usr/lib/llvm-14/lib
// witness: runnable
#include "witness.h"
#include <array>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace chem {

struct Atom {
  std::array<double, 3> Position{};
  double Charge = 0;
};

struct Molecule {
  std::vector<Atom> Atoms;
  double Potential = 0;
};

class ChargeGrid {
public:
  explicit ChargeGrid(double Spacing) : Spacing(Spacing) {
    if (!(Spacing > 0))
      throw std::invalid_argument("grid spacing");
  }

  void fill(std::vector<Molecule> &Molecules) const {
    const int Count = static_cast<int>(Molecules.size());
#ifndef TWIN
    const int Team = 4;
#else
    const int Team = Count;
#endif
#pragma omp parallel for schedule(static, 1) num_threads(Team)
    for (int I = 0; I < Count; ++I)
      Molecules[I].Potential = potential(Molecules[I]);
  }

private:
  double potential(const Molecule &M) const {
    witness::task();
    double Sum = 0;
    for (const Atom &A : M.Atoms) {
      const auto [X, Y, Z] = A.Position;
      Sum += A.Charge / std::sqrt(X * X + Y * Y + Z * Z + Spacing * Spacing);
    }
    return Sum;
  }

  double Spacing;
};

} // namespace chem

int main(int argc, char **argv) {
  std::vector<chem::Molecule> Library(witness::size(argc, argv));
  for (auto &M : Library)
    M.Atoms.push_back({{1.0, 0.5, 0.25}, -0.4});
  chem::ChargeGrid(0.375).fill(Library);
  return witness::report();
}
