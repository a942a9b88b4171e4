// spawn: one task per tile
// loop: range-for
// origin: vector parameter
// waits: before the return
// distance: helper function
// limiter: none
// differs: what runs the tiles
// A: unbounded Y1 | spawn: std::thread
// B: bounded N8 | spawn: tbb::task_group::run
// packages: tbb
// witness: runnable
#include "witness.h"
#include <atomic>
#include <tbb/task_group.h>
#include <thread>
#include <vector>

namespace tiles {

struct TileId {
  unsigned Zoom, X, Y;
};

class Renderer {
public:
  explicit Renderer(unsigned MaxZoom) : MaxZoom(MaxZoom) {}

  unsigned renderAll(const std::vector<TileId> &Wanted) {
#ifndef TWIN
    std::vector<std::thread> Tasks;
#else
    tbb::task_group Tasks;
#endif
    for (const TileId &Tile : Wanted) {
      if (Tile.Zoom > MaxZoom) {
        ++Skipped;
        continue;
      }
#ifndef TWIN
      Tasks.emplace_back([this, Tile] { render(Tile); });
#else
      Tasks.run([this, Tile] { render(Tile); });
#endif
    }
#ifndef TWIN
    for (auto &T : Tasks)
      T.join();
#else
    Tasks.wait();
#endif
    return Rendered;
  }

private:
  void render(const TileId &Tile) {
    witness::task();
    if (Tile.X < (1u << Tile.Zoom) && Tile.Y < (1u << Tile.Zoom))
      ++Rendered;
  }

  const unsigned MaxZoom;
  std::atomic<unsigned> Rendered{0};
  unsigned Skipped = 0;
};

} // namespace tiles

int main(int argc, char **argv) {
  std::vector<tiles::TileId> Wanted;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Wanted.push_back({12, static_cast<unsigned>(I % 64), static_cast<unsigned>(I / 64)});
  tiles::Renderer Renderer(18);
  return Renderer.renderAll(Wanted) ? witness::report() : 1;
}
