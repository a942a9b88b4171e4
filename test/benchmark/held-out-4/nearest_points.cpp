// spawn: std::jthread
// loop: index in a template
// origin: size of a vector parameter
// waits: destructor of the threads
// distance: template
// differs: how many threads the template starts
// A: unbounded Y1 | limiter: none, a thread per index
// B: bounded N2 | limiter: at most as many threads as processors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <cmath>
#include <thread>
#include <vector>

template <typename Body> void parallelFor(std::size_t count, Body body) {
  std::atomic<std::size_t> next{0};
  auto loop = [&] {
    witness::Task live;
    std::size_t i = next++;
    if (i < count)
      witness::work();
    for (; i < count; i = next++)
      body(i);
  };
#ifdef TWIN
  const std::size_t threads = std::min<std::size_t>(count, std::max(1u, std::thread::hardware_concurrency()));
#else
  const std::size_t threads = count;
#endif
  std::vector<std::jthread> team;
  for (std::size_t t = 0; t < threads; ++t)
    team.emplace_back(loop);
}

struct Point {
  double x = 0, y = 0;
};

std::vector<double> nearestDistances(const std::vector<Point> &queries, const std::vector<Point> &landmarks) {
  std::vector<double> nearest(queries.size(), HUGE_VAL);
  parallelFor(queries.size(), [&](std::size_t q) {
    for (const Point &l : landmarks)
      nearest[q] = std::min(nearest[q], std::hypot(queries[q].x - l.x, queries[q].y - l.y));
  });
  return nearest;
}

int main(int argc, char **argv) {
  std::vector<Point> queries(witness::size(argc, argv)), landmarks(3, Point{1, 1});
  if (nearestDistances(queries, landmarks).back() > 1.5)
    return 1;
  return witness::report();
}
