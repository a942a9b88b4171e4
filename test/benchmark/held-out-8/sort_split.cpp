// spawn: std::async
// loop: recursion over halves
// origin: span parameter
// limiter: depth
// waits: future in each call
// distance: recursive function
// differs: what ends the spawning
// A: unbounded Y1 | limiter: a smallest size of a part
// B: bounded N1 | limiter: a largest depth
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <span>
#include <vector>

static void sortLeaf(std::span<int> part) {
  witness::Task alive;
  std::sort(part.begin(), part.end());
  witness::work();
}

static void sortParts(std::span<int> part, int depth) {
#ifdef TWIN
  const bool leaf = depth >= 4 || part.size() < 2;
#else
  const bool leaf = part.size() < 2;
#endif
  if (leaf)
    return sortLeaf(part);
  const std::size_t half = part.size() / 2;
  auto left = std::async(std::launch::async, sortParts, part.first(half), depth + 1);
  sortParts(part.subspan(half), depth + 1);
  left.get();
  std::inplace_merge(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(half), part.end());
}

void parallelSort(std::span<int> values) { sortParts(values, 0); }

int main(int argc, char **argv) {
  std::vector<int> values(witness::size(argc, argv));
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = static_cast<int>(values.size() - i);
  parallelSort(values);
  return witness::report();
}
