// spawn: std::thread
// loop: for
// origin: parameter vector
// waits: join
// distance: same function
// differs: what happens to the old thread of a slot
// A: bounded N5 | limiter: the old thread of the slot is joined
// B: unbounded Y5 | limiter: the old thread of the slot is detached
// witness: runnable
#include "witness.h"
#include <array>
#include <string>
#include <thread>
#include <vector>

struct Segment {
  std::string name;
  std::size_t offset, length;
};

static void putSegment(const Segment *segment) {
  (void)segment;
  witness::task();
}

void uploadSegments(const std::vector<Segment> &segments) {
  std::array<std::thread, 8> lanes;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    std::thread &lane = lanes[i % lanes.size()];
    if (lane.joinable()) {
#ifdef TWIN
      lane.detach();
#else
      lane.join();
#endif
    }
    lane = std::thread(putSegment, &segments[i]);
  }
  for (auto &lane : lanes)
    if (lane.joinable())
      lane.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static std::vector<Segment> segments(n, Segment{"s", 0, 10});
  uploadSegments(segments);
  return witness::report();
}
