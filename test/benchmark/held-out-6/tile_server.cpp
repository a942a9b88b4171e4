// trap: D3 T16
// spawn: std::thread joined
// loop: range-for
// origin: request field
// waits: after the loop
// distance: member function
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore inside the task
// B: bounded N4 | limiter: semaphore before the spawn
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <semaphore>
#include <thread>
#include <vector>

struct TileKey {
  std::uint8_t zoom;
  std::uint32_t x, y;
};

struct TilesRequest {
  std::vector<TileKey> tiles;
};

class TileServer {
public:
  void serve(const TilesRequest &rq) {
    std::vector<std::thread> ts;
    for (const TileKey &k : rq.tiles) {
#ifdef TWIN
      slots_.acquire();
#endif
      ts.emplace_back(&TileServer::draw, this, k);
    }
    for (auto &t : ts)
      t.join();
  }

private:
  void draw(TileKey k) {
    {
      witness::Task alive;
#ifndef TWIN
      slots_.acquire();
#endif
      witness::work();
      pixels_ += k.zoom;
    }
    slots_.release();
  }

  std::counting_semaphore<64> slots_{6};
  std::atomic<long> pixels_{0};
};

int main(int argc, char **argv) {
  TilesRequest rq;
  rq.tiles.assign(witness::size(argc, argv), TileKey{3, 1, 1});
  TileServer s;
  s.serve(rq);
  return witness::report();
}
