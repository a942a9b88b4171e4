// spawn: OpenMP
// loop: parallel for
// origin: tiles of a map sheet
// waits: end of the region
// distance: same function
// differs: num_threads
// A: bounded N2 | limiter: default team
// B: unbounded Y3 | limiter: team with a thread for each tile
// flags: -Xclang -fopenmp
// libraries: -l:libomp.so.5
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <vector>

namespace raster {

struct Tile {
  int column = 0;
  int row = 0;
  std::vector<std::uint8_t> pixels;
};

struct Sheet {
  int columns = 0;
  int rows = 0;
  std::vector<Tile> tiles;

  Sheet(int c, int r) : columns(c), rows(r) {
    for (int y = 0; y < r; ++y)
      for (int x = 0; x < c; ++x)
        tiles.push_back({x, y, {}});
  }
};

void shade(Tile &tile) {
  witness::task();
  tile.pixels.assign(16, static_cast<std::uint8_t>(tile.column ^ tile.row));
}

std::size_t render(Sheet &sheet) {
  const int count = static_cast<int>(sheet.tiles.size());
  std::size_t pixels = 0;
  if (count == 0)
    return 0;
#ifndef TWIN
#pragma omp parallel for reduction(+ : pixels)
#else
#pragma omp parallel for reduction(+ : pixels) num_threads(count)
#endif
  for (int i = 0; i < count; ++i) {
    Tile &tile = sheet.tiles[static_cast<std::size_t>(i)];
    shade(tile);
    pixels += tile.pixels.size();
  }
  return pixels;
}

} // namespace raster

int main(int argc, char **argv) {
  raster::Sheet sheet(static_cast<int>(witness::size(argc, argv)) / 2, 2);
  raster::render(sheet);
  return witness::report();
}
