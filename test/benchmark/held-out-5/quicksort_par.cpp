// spawn: std::async
// loop: recursion
// origin: parameter
// waits: before the function returns
// distance: recursive function
// differs: whether the depth ends the parallel part
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: at most three levels start work
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <vector>

template <class It> void checkedSort(It first, It last, int depth) {
  auto n = std::distance(first, last);
  if (n < 2)
    return;
#ifdef TWIN
  if (depth >= 3) {
    std::sort(first, last);
    return;
  }
#endif
  It mid = first + n / 2;
  std::nth_element(first, mid, last);
  auto left = std::async(std::launch::async, [=] {
    witness::Task alive;
    checkedSort(first, mid, depth + 1);
    witness::work();
  });
  checkedSort(mid + 1, last, depth + 1);
  left.get();
}

void sortColumn(std::vector<int> &column) { checkedSort(column.begin(), column.end(), 0); }

int main(int argc, char **argv) {
  std::vector<int> v(witness::size(argc, argv));
  std::generate(v.begin(), v.end(), [x = 12345]() mutable { return x = (x * 1103 + 12345) % 10007; });
  sortColumn(v);
  return witness::report();
}
