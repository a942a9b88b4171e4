// spawn: std::thread detached
// loop: nested index
// origin: request fields
// limiter: counting semaphore
// waits: counter
// distance: member function
// differs: where the slot is given back
// A: unbounded Y5 | limiter: slot released by the starter
// B: bounded N4 | limiter: slot released by the task
// witness: runnable
#include "witness.h"
#include <atomic>
#include <semaphore>
#include <thread>

struct TileRange {
  int zoom;
  int x0, x1;
  int y0, y1;
};

class TileServer {
public:
  void prerender(const TileRange &range) {
    for (int x = range.x0; x < range.x1; ++x)
      for (int y = range.y0; y < range.y1; ++y)
        enqueue(range.zoom, x, y);
    while (outstanding_.load() != 0)
      std::this_thread::yield();
  }

private:
  void enqueue(int zoom, int x, int y) {
    gpu_.acquire();
    ++outstanding_;
    std::thread([this, zoom, x, y] {
      draw(zoom, x, y);
#ifdef TWIN
      gpu_.release();
#endif
      --outstanding_;
    }).detach();
#ifndef TWIN
    gpu_.release();
#endif
  }

  void draw(int, int, int) { witness::task(); }

  std::counting_semaphore<8> gpu_{8};
  std::atomic<int> outstanding_{0};
};

int main(int argc, char **argv) {
  int n = static_cast<int>(witness::size(argc, argv));
  TileServer server;
  server.prerender({12, 0, 10, 0, n / 10});
  return witness::report();
}
