// spawn: std::jthread
// loop: range-for
// origin: vector field of a parameter
// distance: lambda
// differs: where the thread lives
// A: unbounded Y1 | limiter: none | waits: destructor of the vector of threads
// B: bounded N3 | limiter: the thread ends with the iteration | waits: destructor of the thread
// witness: runnable
#include "witness.h"
#include <array>
#include <thread>
#include <vector>

struct Vec3 {
  float x = 0, y = 0, z = 0;
};

struct LightProbe {
  Vec3 position;
  std::array<Vec3, 9> harmonics;
  bool dirty = true;
};

struct Level {
  std::vector<LightProbe> probes;
  std::vector<Vec3> lights;
};

static void integrate(LightProbe &probe, const std::vector<Vec3> &lights) {
  for (const Vec3 &light : lights)
    probe.harmonics[0].x += light.x;
  witness::task();
  probe.dirty = false;
}

void bakeProbes(Level &level) {
  std::vector<std::jthread> bakers;
  auto bake = [&](LightProbe &probe) {
#ifdef TWIN
    std::jthread baker(integrate, std::ref(probe), std::cref(level.lights));
#else
    bakers.emplace_back(integrate, std::ref(probe), std::cref(level.lights));
#endif
  };
  for (LightProbe &probe : level.probes)
    if (probe.dirty)
      bake(probe);
}

int main(int argc, char **argv) {
  Level level;
  level.lights.resize(3);
  level.probes.resize(witness::size(argc, argv));
  bakeProbes(level);
  return witness::report();
}
