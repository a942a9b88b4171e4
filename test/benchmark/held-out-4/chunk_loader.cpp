// spawn: std::thread
// loop: nested for over coordinates
// origin: numbers of a parameter
// distance: member function
// differs: what happens to the thread that held the place
// A: unbounded Y5 | limiter: eight places, whose threads are detached | waits: join of the last eight
// B: bounded N5 | limiter: eight places, whose threads are joined | waits: join
// witness: runnable
#include "witness.h"
#include <array>
#include <cstdlib>
#include <thread>

struct ChunkPos {
  int x, z;
};

struct Area {
  ChunkPos from, to;
};

class World {
public:
  ~World() {
    for (std::thread &loader : loaders_)
      if (loader.joinable())
        loader.join();
  }

  void load(const Area &area) {
    for (int x = area.from.x; x < area.to.x; ++x)
      for (int z = area.from.z; z < area.to.z; ++z)
        load(ChunkPos{x, z});
  }

private:
  void load(ChunkPos pos) {
    std::thread &loader = loaders_[next_++ % loaders_.size()];
    if (loader.joinable()) {
#ifdef TWIN
      loader.join();
#else
      loader.detach();
#endif
    }
    loader = std::thread([pos] {
      if (std::abs(pos.x) < 30000000)
        witness::task();
    });
  }

  std::array<std::thread, 8> loaders_;
  std::size_t next_ = 0;
};

int main(int argc, char **argv) {
  const int n = static_cast<int>(witness::size(argc, argv));
  {
    World world;
    world.load({{0, 0}, {n / 5, 5}});
  }
  return witness::report();
}
