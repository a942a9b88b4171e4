// spawn: std::async or a parallel algorithm
// loop: std::for_each
// origin: emitters of a scene
// limiter: the scheduler of the parallel algorithms
// waits: after the loop
// distance: lambda
// differs: what starts the work
// A: bounded N8 | limiter: std::execution::par
// B: unbounded Y1 | limiter: none, a future each
// packages: tbb
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <execution>
#include <future>
#include <vector>

struct Particle {
  float Height = 0, Speed = 0;
};

class Emitter {
public:
  Emitter(std::uint32_t Seed, std::size_t Count) : State(Seed | 1), Particles(Count) {}

  void step(float Seconds) {
    witness::task();
    for (Particle &P : Particles) {
      if (P.Height <= 0)
        P = {0.01f, 2.0f + random()};
      P.Speed -= 9.81f * Seconds;
      P.Height += P.Speed * Seconds;
    }
  }

private:
  float random() {
    State ^= State << 13;
    State ^= State >> 17;
    State ^= State << 5;
    return static_cast<float>(State % 1000) / 500.0f;
  }

  std::uint32_t State;
  std::vector<Particle> Particles;
};

class Scene {
public:
  void add(Emitter E) { Emitters.push_back(std::move(E)); }

  void advance(float Seconds) {
#ifndef TWIN
    std::for_each(std::execution::par, Emitters.begin(), Emitters.end(),
                  [Seconds](Emitter &E) { E.step(Seconds); });
#else
    std::vector<std::future<void>> Steps;
    std::for_each(Emitters.begin(), Emitters.end(), [&Steps, Seconds](Emitter &E) {
      Steps.push_back(std::async(std::launch::async, [&E, Seconds] { E.step(Seconds); }));
    });
    for (auto &Step : Steps)
      Step.wait();
#endif
    Clock += Seconds;
  }

private:
  std::vector<Emitter> Emitters;
  double Clock = 0;
};

int main(int argc, char **argv) {
  Scene Level;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Level.add(Emitter(static_cast<std::uint32_t>(I * 7919), 32));
  Level.advance(0.016f);
  return witness::report();
}
