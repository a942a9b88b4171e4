// trap: T46 D13
// spawn: std::async
// loop: recursion
// origin: parameter
// waits: get after the other half
// distance: recursion
// differs: where the recursion stops starting tasks
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: depth of four
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <vector>

using It = std::vector<int>::iterator;

static void sortRange(It first, It last, int depth) {
  if (last - first < 2)
    return;
  It mid = first + (last - first) / 2;
#ifdef TWIN
  const bool split = depth < 4;
#else
  const bool split = last - first > 4;
#endif
  if (!split) {
    std::sort(first, last);
    return;
  }
  auto left = std::async(std::launch::async, [=] {
    witness::task();
    sortRange(first, mid, depth + 1);
  });
  sortRange(mid, last, depth + 1);
  left.get();
  std::inplace_merge(first, mid, last);
}

void sortColumn(std::vector<int> &column) { sortRange(column.begin(), column.end(), 0); }

int main(int argc, char **argv) {
  std::vector<int> column(witness::size(argc, argv) * 4);
  for (std::size_t i = 0; i < column.size(); ++i)
    column[i] = static_cast<int>((i * 7919) % 1013);
  sortColumn(column);
  return std::is_sorted(column.begin(), column.end()) ? witness::report() : 1;
}
