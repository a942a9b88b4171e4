// spawn: std::async
// loop: two counted loops, a chunk in each turn
// origin: vector in a parameter
// waits: at the end of each chunk
// distance: member function
// differs: size of the chunk
// A: bounded N6 | limiter: chunks of a constant size
// B: unbounded Y3 | limiter: four chunks, each a quarter of the input
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <future>
#include <vector>

struct Ray {
  std::array<double, 3> Origin{};
  std::array<double, 3> Direction{0, 0, 1};
  double WavelengthNm = 550;
  bool Vignetted = false;
};

struct Surface {
  double Curvature = 0;
  double Thickness = 0;
  double Index = 1;
  double Aperture = 0;
};

class LensSystem {
public:
  explicit LensSystem(std::vector<Surface> Surfaces) : Surfaces(std::move(Surfaces)) {}

  void trace(std::vector<Ray> &Rays) const {
#ifndef TWIN
    const std::size_t Bundle = RaysPerBundle;
#else
    const std::size_t Bundle = (Rays.size() + 3) / 4;
#endif
    for (std::size_t First = 0; First < Rays.size(); First += Bundle) {
      const std::size_t Last = std::min(First + Bundle, Rays.size());
      std::vector<std::future<void>> Traced;
      Traced.reserve(Last - First);
      for (std::size_t I = First; I < Last; ++I)
        Traced.push_back(std::async(std::launch::async, &LensSystem::propagate, this, std::ref(Rays[I])));
      for (auto &T : Traced)
        T.get();
    }
  }

private:
  static constexpr std::size_t RaysPerBundle = 16;

  void propagate(Ray &R) const {
    witness::task();
    double Index = 1;
    for (const Surface &S : Surfaces) {
      R.Origin[2] += S.Thickness;
      double Height = std::hypot(R.Origin[0], R.Origin[1]);
      if (Height > S.Aperture) {
        R.Vignetted = true;
        return;
      }
      R.Direction[1] = (Index * R.Direction[1] - Height * S.Curvature * (S.Index - Index)) / S.Index;
      R.Origin[1] += R.Direction[1] * S.Thickness;
      Index = S.Index;
    }
  }

  std::vector<Surface> Surfaces;
};

int main(int argc, char **argv) {
  std::vector<Ray> Rays(witness::size(argc, argv));
  for (std::size_t I = 0; I < Rays.size(); ++I)
    Rays[I].Origin[1] = double(I % 10) * 0.5;
  LensSystem({{0.02, 4, 1.517, 12}, {-0.015, 2, 1.62, 12}, {0, 60, 1, 15}}).trace(Rays);
  return witness::report();
}
