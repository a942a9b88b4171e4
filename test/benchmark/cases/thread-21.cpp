// spawn: std::thread stored
// loop: std::transform
// origin: vector parameter
// limiter: none
// distance: same function
// differs: where it waits
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <functional>
#include <iterator>
#include <thread>
#include <vector>

struct Order {
  long Id = 0;
};

void settle(const Order &O) {
  witness::task();
  (void)O;
}

void settleAll(const std::vector<Order> &Orders) {
  std::vector<std::thread> Running;
  std::transform(Orders.cbegin(), Orders.cend(), std::back_inserter(Running), [](const Order &O) {
    std::thread T(settle, std::cref(O));
#ifdef TWIN
    T.join();
#endif
    return T;
  });
  for (auto &T : Running)
    if (T.joinable())
      T.join();
}

int main(int argc, char **argv) {
  settleAll(std::vector<Order>(witness::size(argc, argv)));
  return witness::report();
}
