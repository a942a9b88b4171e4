// spawn: std::jthread
// loop: iterator
// origin: lights of a scene
// limiter: none
// distance: helper member
// differs: where it waits
// A: unbounded Y1 | waits: at the end of the bake
// B: bounded N3 | waits: at the end of each iteration
// witness: runnable
#include "witness.h"
#include <array>
#include <list>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

struct Light {
  std::array<float, 3> Position{};
  float Intensity = 1;
  bool Static = true;
};

struct Lightmap {
  std::vector<float> Texels = std::vector<float>(16);
};

struct Scene {
  std::list<Light> Lights;
};

class Baker {
public:
  explicit Baker(unsigned Bounces) : Bounces(Bounces) {
    if (Bounces == 0)
      throw std::invalid_argument("a bake needs at least one bounce");
  }

  std::vector<std::unique_ptr<Lightmap>> bake(const Scene &S) {
    std::vector<std::unique_ptr<Lightmap>> Maps;
#ifndef TWIN
    std::vector<std::jthread> Passes;
#endif
    for (auto It = S.Lights.cbegin(); It != S.Lights.cend(); ++It) {
      if (!It->Static)
        continue;
      Maps.push_back(std::make_unique<Lightmap>());
#ifndef TWIN
      Passes.push_back(pass(*It, *Maps.back()));
#else
      std::jthread Pass = pass(*It, *Maps.back());
#endif
    }
    return Maps;
  }

private:
  std::jthread pass(const Light &L, Lightmap &Map) const {
    return std::jthread([&L, &Map, Count = Bounces] {
      witness::task();
      float Energy = L.Intensity;
      for (unsigned B = 0; B < Count; ++B, Energy *= 0.5F)
        for (float &Texel : Map.Texels)
          Texel += Energy;
    });
  }

  unsigned Bounces;
};

int main(int argc, char **argv) {
  Scene S;
  const std::size_t N = witness::size(argc, argv);
  S.Lights.resize(N);
  Baker(3).bake(S);
  return witness::report();
}
