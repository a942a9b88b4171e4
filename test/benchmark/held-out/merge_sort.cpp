// spawn: std::async
// loop: recursion
// origin: range parameters
// waits: get
// distance: recursion
// differs: depth
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: depth of at most three
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <vector>

template <class It> void sort_parallel(It first, It last, int depth = 0) {
  auto count = std::distance(first, last);
  if (count < 2) {
    witness::work();
    return;
  }
#ifdef TWIN
  if (depth >= 3) {
    std::sort(first, last);
    witness::work();
    return;
  }
#endif
  It middle = first + count / 2;
  auto left = std::async(std::launch::async, [=] {
    witness::Task alive;
    sort_parallel(first, middle, depth + 1);
  });
  sort_parallel(middle, last, depth + 1);
  left.get();
  std::inplace_merge(first, middle, last);
}

int main(int argc, char **argv) {
  std::vector<int> values(witness::size(argc, argv));
  for (size_t i = 0; i < values.size(); ++i)
    values[i] = int(i * 7919 % 1009);
  sort_parallel(values.begin(), values.end());
  return witness::report();
}
