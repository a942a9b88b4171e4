// spawn: std::jthread
// loop: for
// origin: parameter vector
// waits: destructor
// distance: same function
// differs: lifetime of the thread object
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: destructor joins in the iteration
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <thread>
#include <vector>

struct Tile {
  int x, y;
  std::vector<std::uint8_t> pixels;
};

class TileEncoder {
public:
  explicit TileEncoder(int quality) : quality_(quality) {}

  void encode(std::vector<Tile> &tiles) {
    std::vector<std::jthread> busy;
    for (std::size_t i = 0; i < tiles.size(); ++i) {
      Tile &tile = tiles[i];
      std::jthread job([this, &tile] { compress(tile); });
#ifndef TWIN
      busy.push_back(std::move(job));
#endif
    }
  }

private:
  void compress(Tile &tile) {
    for (auto &p : tile.pixels)
      p = static_cast<std::uint8_t>(p / quality_);
    witness::task();
  }
  int quality_;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<Tile> tiles(n, Tile{0, 0, std::vector<std::uint8_t>(16, 255)});
  TileEncoder(4).encode(tiles);
  return witness::report();
}
