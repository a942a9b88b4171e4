// spawn: tbb::task_group
// loop: nested counted
// origin: fields of a request
// limiter: arena of the library
// waits: task_group wait
// distance: lambda
// differs: what starts the work
// A: bounded N8 | spawn: tbb::task_group | limiter: arena of TBB
// B: unbounded Y1 | spawn: std::thread | limiter: none
// witness: runnable
// packages: tbb
#include "witness.h"
#include <tbb/task_group.h>
#include <cstdint>
#include <thread>
#include <vector>

namespace weather {

struct TileRequest {
  std::uint16_t columns = 0;
  std::uint16_t rows = 0;
  int zoom = 0;
};

struct Tile {
  unsigned x, y;
  std::vector<std::uint8_t> pixels;
};

class Renderer {
public:
  explicit Renderer(int zoom) : zoom_(zoom) {}
  void paint(Tile &tile) const {
    witness::task();
    tile.pixels.assign(16, static_cast<std::uint8_t>(zoom_ + tile.x + tile.y));
  }

private:
  int zoom_;
};

class Crew {
public:
  template <typename Work> void start(Work work) {
#ifndef TWIN
    group_.run(work);
#else
    threads_.emplace_back(work);
#endif
  }

  void finish() {
    group_.wait();
    for (auto &t : threads_)
      t.join();
    threads_.clear();
  }

private:
  tbb::task_group group_;
  std::vector<std::thread> threads_;
};

std::vector<Tile> render(const TileRequest &request) {
  std::vector<Tile> tiles;
  tiles.reserve(std::size_t(request.columns) * request.rows);
  Renderer renderer(request.zoom);
  Crew crew;
  for (unsigned y = 0; y < request.rows; ++y) {
    for (unsigned x = 0; x < request.columns; ++x) {
      Tile &tile = tiles.emplace_back(Tile{x, y, {}});
      crew.start([&renderer, &tile] { renderer.paint(tile); });
    }
  }
  crew.finish();
  return tiles;
}

} // namespace weather

int main(int argc, char **argv) {
  weather::TileRequest request;
  request.columns = 2;
  request.rows = static_cast<std::uint16_t>(witness::size(argc, argv) / 2);
  request.zoom = 7;
  return weather::render(request).empty() ? 1 : witness::report();
}
