// spawn: std::for_each
// loop: library algorithm
// origin: span parameter
// limiter: execution policy
// waits: returns at the end
// distance: lambda
// differs: what the algorithm runs
// A: unbounded Y1 | spawn: std::thread in the sequential algorithm
// B: bounded N8 | spawn: std::execution::par
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <execution>
#include <span>
#include <thread>
#include <vector>

struct Segment {
  std::uint64_t offset;
  std::uint32_t crc;
};

static void verify(Segment &segment) {
  segment.crc = 0;
  witness::task();
}

void verifySegments(std::span<Segment> segments) {
#ifdef TWIN
  std::for_each(std::execution::par, segments.begin(), segments.end(), verify);
#else
  std::vector<std::jthread> threads;
  std::for_each(segments.begin(), segments.end(), [&threads](Segment &segment) {
    threads.emplace_back(verify, std::ref(segment));
  });
#endif
}

int main(int argc, char **argv) {
  std::vector<Segment> segments(witness::size(argc, argv));
  verifySegments(segments);
  return witness::report();
}
