// spawn: std::thread stored
// loop: counted
// origin: vector parameter
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

struct Tile {
  int X, Y;
};

static void render(Tile T) {
  witness::task();
  (void)T;
}

void renderAll(const std::vector<Tile> &Tiles) {
  std::vector<std::thread> Workers;
  Workers.reserve(Tiles.size());
  for (std::size_t I = 0; I < Tiles.size(); ++I) {
    Workers.emplace_back(render, Tiles[I]);
#ifdef TWIN
    Workers.back().join();
#endif
  }
#ifndef TWIN
  for (auto &W : Workers)
    W.join();
#endif
}

int main(int argc, char **argv) {
  std::vector<Tile> Tiles(witness::size(argc, argv));
  renderAll(Tiles);
  return witness::report();
}
