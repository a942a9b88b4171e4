// spawn: std::async
// loop: recursion
// origin: request field
// distance: recursive function
// waits: futures of the children
// limiter: depth of the tree
// differs: where the depth comes from
// A: unbounded Y3 | limiter: depth that the request names
// B: bounded N1 | limiter: constant depth
// witness: runnable
#include "witness.h"
#include <array>
#include <cstdint>
#include <future>
#include <string>

struct TileKey {
  int Zoom;
  std::uint32_t X, Y;

  TileKey child(unsigned Quadrant) const { return {Zoom + 1, 2 * X + (Quadrant & 1), 2 * Y + (Quadrant >> 1)}; }
};

struct WarmRequest {
  std::string Layer;
  TileKey Root;
  int Levels;
};

class TileCache {
public:
  std::size_t warm(const WarmRequest &Request) {
#ifndef TWIN
    return descend(Request.Root, Request.Levels);
#else
    return descend(Request.Root, PreloadedLevels);
#endif
  }

private:
  static constexpr int PreloadedLevels = 2;

  std::size_t descend(TileKey Key, int Levels) {
    if (Levels == 0)
      return load(Key);
    std::array<std::future<std::size_t>, 4> Children;
    for (unsigned Quadrant = 0; Quadrant < Children.size(); ++Quadrant)
      Children[Quadrant] = std::async(std::launch::async, &TileCache::descend, this, Key.child(Quadrant), Levels - 1);
    std::size_t Bytes = 0;
    for (auto &C : Children)
      Bytes += C.get();
    return Bytes;
  }

  std::size_t load(TileKey Key) const {
    witness::task();
    return 1024 + Key.X % 7 + Key.Y % 5;
  }
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Levels = 0;
  for (std::size_t Leaves = 1; Leaves < N; Leaves *= 4)
    ++Levels;
  TileCache Cache;
  Cache.warm({"relief", {3, 4, 2}, Levels});
  return witness::report();
}
