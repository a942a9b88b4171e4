// spawn: std::thread stored
// loop: counted
// origin: nested message
// limiter: none
// distance: same function
// differs: where the outer loop joins, the inner one is constant
// A: unbounded Y1 | waits: after the loop
// B: bounded N6 | waits: batch of k
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

struct Volume {
  int Id;
};

struct Rebuild {
  std::vector<Volume> Volumes;
};

void mirrorSide(const Volume &V, int Side) {
  witness::task();
  (void)V;
  (void)Side;
}

void rebuild(const Rebuild &R) {
  std::vector<std::thread> Sides;
  for (const Volume &V : R.Volumes) {
    for (int Side = 0; Side < 2; ++Side)
      Sides.emplace_back([&V, Side] { mirrorSide(V, Side); });
#ifdef TWIN
    for (auto &S : Sides)
      S.join();
    Sides.clear();
#endif
  }
#ifndef TWIN
  for (auto &S : Sides)
    S.join();
#endif
}

int main(int argc, char **argv) {
  rebuild({std::vector<Volume>(witness::size(argc, argv))});
  return witness::report();
}
