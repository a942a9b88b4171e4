// spawn: std::async
// loop: recursion
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: depth limit
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: depth
// witness: runnable
#include "witness.h"
#include <future>
#include <span>
#include <vector>

long sum(std::span<const int> Values, int Depth) {
  if (Values.size() <= 1) {
    witness::task();
    return Values.empty() ? 0 : Values[0];
  }
#ifdef TWIN
  if (Depth == 3) {
    witness::task();
    long Total = 0;
    for (int V : Values)
      Total += V;
    return Total;
  }
#endif
  auto Half = Values.size() / 2;
  auto Left = std::async(std::launch::async, sum, Values.first(Half), Depth + 1);
  long Right = sum(Values.subspan(Half), Depth + 1);
  return Left.get() + Right;
}

int main(int argc, char **argv) {
  std::vector<int> Values(witness::size(argc, argv), 1);
  sum(Values, 0);
  return witness::report();
}
