// spawn: std::async
// loop: recursion over halves
// origin: iterators of a parameter
// waits: get after the recursion
// distance: recursion
// differs: where the recursion stops to start tasks
// A: unbounded Y1 | limiter: none, halves of one run are not divided
// B: bounded N2 | limiter: a depth from the number of processors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <thread>
#include <vector>

struct Run {
  std::vector<int> keys;
};

using Iterator = std::vector<Run>::iterator;

static void sortRuns(Iterator first, Iterator last) {
  for (; first != last; ++first)
    std::sort(first->keys.begin(), first->keys.end());
}

static void sortParallel(Iterator first, Iterator last, int depth) {
  witness::Task live;
  if (last - first <= 1 || depth == 0) {
    witness::work();
    sortRuns(first, last);
    return;
  }
  Iterator middle = first + (last - first) / 2;
  auto left = std::async(std::launch::async, sortParallel, first, middle, depth - 1);
  sortParallel(middle, last, depth - 1);
  left.get();
}

void sortTable(std::vector<Run> &runs) {
#ifdef TWIN
  int depth = 0;
  for (unsigned tasks = 1; tasks < std::thread::hardware_concurrency(); tasks *= 2)
    ++depth;
#else
  int depth = -1;
#endif
  sortParallel(runs.begin(), runs.end(), depth);
}

int main(int argc, char **argv) {
  std::vector<Run> runs(witness::size(argc, argv), Run{{3, 1, 2}});
  sortTable(runs);
  return runs.back().keys.front() == 1 ? witness::report() : 1;
}
