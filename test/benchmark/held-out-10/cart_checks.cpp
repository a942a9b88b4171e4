// spawn: std::thread
// loop: range-for over std::array / vector
// origin: request field
// waits: join
// distance: same function
// differs: which collection is walked
// A: bounded N1 | limiter: four checks
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <array>
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct CartLine {
  std::string sku;
  int amount;
};
struct Cart {
  std::vector<CartLine> lines;
};

static bool stockCheck(const CartLine &l) { return l.amount > 0; }
static bool priceCheck(const CartLine &l) { return !l.sku.empty(); }
static bool fraudCheck(const CartLine &l) { return l.amount < 100; }
static bool exportCheck(const CartLine &) { return true; }

using Check = bool (*)(const CartLine &);
static const std::array<Check, 4> kChecks = {stockCheck, priceCheck, fraudCheck, exportCheck};

void verifyCart(const Cart &cart) {
  std::vector<std::thread> threads;
#ifdef TWIN
  for (const CartLine &line : cart.lines)
    threads.emplace_back([&line] {
      witness::task();
      for (Check check : kChecks)
        check(line);
    });
#else
  for (Check check : kChecks)
    threads.emplace_back([check, &cart] {
      witness::task();
      for (const CartLine &line : cart.lines)
        check(line);
    });
#endif
  for (auto &t : threads)
    t.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Cart cart;
  cart.lines.assign(n, CartLine{"sku", 1});
  verifyCart(cart);
  return witness::report();
}
