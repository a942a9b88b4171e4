// trap: D7 T47
// spawn: std::async
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: macro
// differs: what the macro does when the condition is false
// A: unbounded Y7 | limiter: macro that prints
// B: bounded N7 | limiter: macro that returns
// witness: runnable
#include "witness.h"
#include <future>
#include <iostream>
#include <string>
#include <vector>

#ifdef TWIN
#define REQUIRE(cond, value)                                                                                           \
  do {                                                                                                                 \
    if (!(cond)) {                                                                                                     \
      std::cerr << #cond << '\n';                                                                                      \
      return value;                                                                                                    \
    }                                                                                                                  \
  } while (0)
#else
#define REQUIRE(cond, value)                                                                                           \
  do {                                                                                                                 \
    if (!(cond)) {                                                                                                     \
      std::cerr << #cond << " else " << value << '\n';                                                                 \
    }                                                                                                                  \
  } while (0)
#endif

struct Order {
  std::string id;
};

static bool cancel(const Order &o) {
  witness::task();
  return !o.id.empty();
}

int cancelAll(const std::vector<Order> &orders) {
  REQUIRE(orders.size() <= 50, -1);
  std::vector<std::future<bool>> done;
  for (const Order &o : orders)
    done.push_back(std::async(std::launch::async, cancel, std::cref(o)));
  int n = 0;
  for (auto &d : done)
    n += d.get();
  return n;
}

int main(int argc, char **argv) {
  std::vector<Order> orders(witness::size(argc, argv), Order{"o-1"});
  cancelAll(orders);
  return witness::report();
}
