// spawn: std::thread in a vector
// loop: for in steps of a slice
// origin: vector parameter
// waits: join after the loop
// distance: same function
// differs: the size of a slice
// A: unbounded Y1 | limiter: slices of constant size, so more threads for more points
// B: bounded N1 | limiter: a constant number of slices
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cmath>
#include <thread>
#include <vector>

namespace geo {

struct Point {
  double lat = 0, lon = 0;
};

constexpr std::size_t kThreads = 4;

static void projectSlice(const std::vector<Point> &in, std::vector<Point> &out, std::size_t begin, std::size_t end) {
  witness::task();
  for (std::size_t i = begin; i < end; ++i)
    out[i] = {std::sinh(in[i].lat), in[i].lon};
}

std::vector<Point> project(const std::vector<Point> &points) {
  std::vector<Point> projected(points.size());
#ifdef TWIN
  const std::size_t slice = std::max<std::size_t>(1, (points.size() + kThreads - 1) / kThreads);
#else
  const std::size_t slice = kThreads;
#endif
  std::vector<std::thread> threads;
  for (std::size_t begin = 0; begin < points.size(); begin += slice) {
    const std::size_t end = std::min(begin + slice, points.size());
    threads.emplace_back(projectSlice, std::cref(points), std::ref(projected), begin, end);
  }
  for (auto &thread : threads)
    thread.join();
  return projected;
}

} // namespace geo

int main(int argc, char **argv) {
  geo::project(std::vector<geo::Point>(witness::size(argc, argv)));
  return witness::report();
}
