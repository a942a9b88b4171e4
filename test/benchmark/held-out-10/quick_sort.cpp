// spawn: std::async
// loop: recursion
// origin: iterators
// waits: get
// distance: recursive
// differs: where the recursion stops to start tasks
// A: bounded N1 | limiter: depth of three
// B: unbounded Y1 | limiter: size of the part
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <vector>

namespace detail {

template <class It> void merge_sort(It first, It last, int depth) {
  auto size = last - first;
#ifdef TWIN
  bool alone = size < 2;
#else
  bool alone = size < 2 || depth >= 3;
#endif
  if (alone) {
    std::sort(first, last);
    return;
  }
  It middle = first + size / 2;
  auto left = std::async(std::launch::async, [=] {
    witness::Task alive;
    merge_sort(first, middle, depth + 1);
    witness::work();
  });
  merge_sort(middle, last, depth + 1);
  left.get();
  std::inplace_merge(first, middle, last);
}

} // namespace detail

template <class It> void parallel_sort(It first, It last) { detail::merge_sort(first, last, 0); }

void sortScores(std::vector<int> &scores) { parallel_sort(scores.begin(), scores.end()); }

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<int> scores(n);
  for (std::size_t i = 0; i < n; ++i)
    scores[i] = static_cast<int>((i * 7919) % 1000);
  sortScores(scores);
  return witness::report();
}
