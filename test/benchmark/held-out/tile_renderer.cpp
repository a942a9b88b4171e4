// spawn: std::thread
// loop: range-for
// origin: vector parameter
// waits: task_group wait
// distance: same function
// differs: spawn
// A: unbounded Y1 | limiter: none | spawn: std::thread
// B: bounded N8 | limiter: workers of the library | spawn: tbb::task_group
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <tbb/task_group.h>
#include <thread>
#include <vector>

struct Tile {
  int x, y, zoom;
};

#ifndef TWIN
class Group {
  std::vector<std::thread> members;

public:
  template <class F> void run(F &&f) { members.emplace_back(std::forward<F>(f)); }
  void wait() {
    for (auto &m : members)
      m.join();
    members.clear();
  }
};
#else
using Group = tbb::task_group;
#endif

static void rasterize(const Tile &tile) { witness::task(); }

void renderViewport(const std::vector<Tile> &visible) {
  Group group;
  for (const Tile &tile : visible) {
    if (tile.zoom < 0)
      continue;
    group.run([&tile] { rasterize(tile); });
  }
  group.wait();
}

int main(int argc, char **argv) {
  renderViewport(std::vector<Tile>(witness::size(argc, argv)));
  return witness::report();
}
