// spawn: std::thread
// loop: while in a template
// origin: container of the caller
// limiter: number of runners
// waits: after the loop
// distance: template
// differs: the number of runners that the caller passes
// A: unbounded Y3 | limiter: as many runners as elements
// B: bounded N1 | limiter: eight runners
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <thread>
#include <vector>

/// Calls Fn for each element, with the given number of runners.
template <typename Container, typename Function>
void parallelFor(Container &Items, std::size_t Runners, Function Fn) {
  std::atomic<std::size_t> Next{0};
  std::vector<std::thread> Threads;
  auto Run = [&] {
    witness::Task Alive;
    for (std::size_t I = Next++; I < Items.size(); I = Next++) {
      witness::work();
      Fn(Items[I]);
    }
  };
  while (Threads.size() < Runners)
    Threads.emplace_back(Run);
  for (std::thread &T : Threads)
    T.join();
}

/// One body of an n-body simulation.
struct Body {
  double X, Y, Vx, Vy, Mass;
};

class Simulation {
public:
  explicit Simulation(std::vector<Body> Bodies) : Bodies(std::move(Bodies)) {}

  void step(double Dt) {
    const std::vector<Body> Before = Bodies;
#ifndef TWIN
    const std::size_t Runners = Bodies.size();
#else
    const std::size_t Runners = 8;
#endif
    parallelFor(Bodies, Runners, [&](Body &B) { advance(B, Before, Dt); });
  }

  double energy() const {
    double Sum = 0;
    for (const Body &B : Bodies)
      Sum += 0.5 * B.Mass * (B.Vx * B.Vx + B.Vy * B.Vy);
    return Sum;
  }

private:
  static void advance(Body &B, const std::vector<Body> &All, double Dt) {
    for (const Body &Other : All) {
      double Dx = Other.X - B.X, Dy = Other.Y - B.Y;
      double D = std::sqrt(Dx * Dx + Dy * Dy) + 1e-3;
      B.Vx += Dt * Other.Mass * Dx / (D * D * D);
      B.Vy += Dt * Other.Mass * Dy / (D * D * D);
    }
    B.X += B.Vx * Dt;
    B.Y += B.Vy * Dt;
  }

  std::vector<Body> Bodies;
};

int main(int argc, char **argv) {
  std::vector<Body> Bodies;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Bodies.push_back({double(I), double(I % 7), 0, 0, 1});
  Simulation S(std::move(Bodies));
  S.step(0.01);
  if (std::isnan(S.energy()))
    return 1;
  return witness::report();
}
