// spawn: std::async
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: helper function
// differs: what the caller does with the future of the helper
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <future>
#include <vector>

std::future<int> lookupAsync(int Row) {
  return std::async(std::launch::async, [Row] {
    witness::task();
    return Row;
  });
}

int sum(const std::vector<int> &Rows) {
  int Sum = 0;
#ifndef TWIN
  std::vector<std::future<int>> Pending;
  for (int Row : Rows)
    Pending.push_back(lookupAsync(Row));
  for (auto &P : Pending)
    Sum += P.get();
#else
  for (int Row : Rows)
    Sum += lookupAsync(Row).get();
#endif
  return Sum;
}

int main(int argc, char **argv) {
  sum(std::vector<int>(witness::size(argc, argv), 1));
  return witness::report();
}
