// spawn: std::thread detached
// loop: std::for_each
// origin: vector parameter
// waits: detached
// distance: functor
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: spins until fewer than a maximum are alive
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

struct Particle {
  double x, y, vx, vy;
};

static std::atomic<int> alive{0};
static const int max_alive = 6;

struct Kick {
  void operator()(Particle &p) const {
#ifdef TWIN
    while (alive.load() >= max_alive)
      std::this_thread::yield();
#endif
    alive.fetch_add(1);
    std::thread([&p] {
      witness::task();
      p.x += p.vx;
      p.y += p.vy;
      alive.fetch_sub(1);
    }).detach();
  }
};

void kick_all(std::vector<Particle> &particles) {
  std::for_each(particles.begin(), particles.end(), Kick());
  while (alive.load() > 0)
    std::this_thread::yield();
}

int main(int argc, char **argv) {
  std::vector<Particle> particles(witness::size(argc, argv));
  kick_all(particles);
  return witness::report();
}
