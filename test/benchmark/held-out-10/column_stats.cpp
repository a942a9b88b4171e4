// spawn: std::async
// loop: for with a step
// origin: parameter vector
// waits: get
// distance: same function
// differs: how the chunk is cut
// A: bounded N1 | limiter: four chunks
// B: unbounded Y1 | limiter: chunks of four
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <numeric>
#include <vector>

using Column = std::vector<double>;

static double sumColumns(const Column *first, const Column *last) {
  double total = 0;
  for (; first != last; ++first)
    total += std::accumulate(first->begin(), first->end(), 0.0);
  witness::task();
  return total;
}

double totalOf(const std::vector<Column> &columns) {
  if (columns.empty())
    return 0;
#ifdef TWIN
  const std::size_t step = 4;
#else
  const std::size_t step = (columns.size() + 3) / 4;
#endif
  std::vector<std::future<double>> parts;
  for (std::size_t begin = 0; begin < columns.size(); begin += step) {
    std::size_t end = std::min(begin + step, columns.size());
    parts.push_back(std::async(std::launch::async, sumColumns, columns.data() + begin, columns.data() + end));
  }
  double total = 0;
  for (auto &part : parts)
    total += part.get();
  return total;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  totalOf(std::vector<Column>(n, Column(4, 1.0)));
  return witness::report();
}
