// spawn: tbb::parallel_for_each, or a thread in its body
// loop: tbb::parallel_for_each
// origin: field of a request
// waits: end of the algorithm, or detached
// distance: lambda
// differs: what the body does with the finished tile
// A: bounded N8 | limiter: the arena of TBB
// B: unbounded Y1 | limiter: the arena limits the bodies, not the threads that they start
// witness: runnable
// packages: tbb
#include "witness.h"
#include <string>
#include <tbb/parallel_for_each.h>
#include <thread>
#include <vector>

namespace maps {

struct TileId {
  int zoom, x, y;
};

struct RenderRequest {
  std::string style;
  std::vector<TileId> tiles;
};

struct Image {
  TileId id;
  std::vector<unsigned char> png;
};

class TileStore {
public:
  void put(const Image &image) {
    if (!image.png.empty())
      witness::task();
  }
};

Image draw(const std::string &style, const TileId &id) {
  return {id, std::vector<unsigned char>(style.size() + 1)};
}

void render(const RenderRequest &request, TileStore &store) {
  tbb::parallel_for_each(request.tiles.begin(), request.tiles.end(), [&](const TileId &id) {
    Image image = draw(request.style, id);
#ifdef TWIN
    std::thread([&store, image = std::move(image)] { store.put(image); }).detach();
#else
    store.put(image);
#endif
  });
}

} // namespace maps

int main(int argc, char **argv) {
  maps::RenderRequest request;
  request.style = "osm-bright";
  request.tiles.resize(witness::size(argc, argv));
  static maps::TileStore store;
  maps::render(request, store);
  return witness::report();
}
