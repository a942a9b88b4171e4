// spawn: std::async
// loop: recursion by halves
// origin: iterator range
// waits: in the caller of the recursion
// distance: recursion
// differs: what ends the splitting
// A: bounded N1 | limiter: depth of three
// B: unbounded Y1 | limiter: a piece of four elements
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <vector>

using Iter = std::vector<int>::iterator;

static void sort_piece(Iter first, Iter last) {
  witness::task();
  std::sort(first, last);
}

static void sort_range(Iter first, Iter last, int depth) {
#ifdef TWIN
  if (last - first <= 4) {
#else
  if (depth == 0 || last - first <= 1) {
#endif
    sort_piece(first, last);
    return;
  }
  Iter middle = first + (last - first) / 2;
  auto left = std::async(std::launch::async, sort_range, first, middle, depth - 1);
  sort_range(middle, last, depth - 1);
  left.get();
  std::inplace_merge(first, middle, last);
}

void parallel_sort(std::vector<int> &values) { sort_range(values.begin(), values.end(), 3); }

int main(int argc, char **argv) {
  std::vector<int> values(witness::size(argc, argv), 3);
  parallel_sort(values);
  return witness::report();
}
