// spawn: boost::thread_group
// loop: nested counted loops
// origin: fields of a request
// waits: join_all
// distance: same function
// differs: limiter
// A: bounded N7 | limiter: larger views are refused
// B: unbounded Y7 | limiter: check of the zoom level
// witness: runnable
// libraries: -lboost_thread -lboost_chrono -lpthread
#include "witness.h"
#define BOOST_THREAD_VERSION 4
#include <atomic>
#include <boost/thread/thread.hpp>
#include <stdexcept>

namespace tiles {

struct View {
  int Zoom;
  int West, East;
  int North, South;
};

class Cache {
public:
  void load(int Zoom, int X, int Y) {
    witness::task();
    Checksum += static_cast<unsigned>(Zoom * 31 + X * 7 + Y);
  }
  unsigned checksum() const { return Checksum; }

private:
  std::atomic<unsigned> Checksum{0};
};

constexpr int MaxZoom = 19;
constexpr long MaxTiles = 64;

void prefetch(Cache &C, const View &V) {
  if (V.East < V.West || V.South < V.North)
    throw std::invalid_argument("view is inside out");
#ifndef TWIN
  if (long(V.East - V.West + 1) * (V.South - V.North + 1) > MaxTiles)
    throw std::length_error("view too large");
#else
  if (V.Zoom > MaxZoom)
    throw std::length_error("view too detailed");
#endif
  boost::thread_group Fetchers;
  for (int X = V.West; X <= V.East; ++X)
    for (int Y = V.North; Y <= V.South; ++Y)
      Fetchers.create_thread([&C, &V, X, Y] { C.load(V.Zoom, X, Y); });
  Fetchers.join_all();
}

} // namespace tiles

int main(int argc, char **argv) {
  int N = static_cast<int>(witness::size(argc, argv));
  tiles::Cache C;
  try {
    tiles::prefetch(C, {14, 8700, 8700 + N / 2 - 1, 5600, 5601});
  } catch (const std::length_error &E) {
    fprintf(stderr, "prefetch: %s\n", E.what());
  }
  return witness::report();
}
