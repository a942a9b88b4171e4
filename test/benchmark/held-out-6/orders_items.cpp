// trap: T44 D6
// spawn: std::thread joined
// loop: nested range-for
// origin: request field
// waits: after the inner loop
// distance: nested function
// differs: whether the inner level is chunked
// A: unbounded Y6 | limiter: bound on the outer level only
// B: bounded N6 | limiter: bound on both levels
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Item {
  std::string sku;
};
struct Order {
  std::vector<Item> items;
};

static void reserve(const Item &item) {
  witness::task();
  if (item.sku.empty())
    std::puts("no sku");
}

static void fulfil(const Order &order) {
  std::vector<std::jthread> pickers;
  for (const Item &item : order.items) {
#ifdef TWIN
    if (pickers.size() == 5)
      pickers.clear();
#endif
    pickers.emplace_back(reserve, std::cref(item));
  }
}

void onCheckout(const std::vector<Order> &orders) {
  std::counting_semaphore<4> desks(4);
  std::vector<std::thread> clerks;
  for (const Order &order : orders) {
    desks.acquire();
    clerks.emplace_back([&] {
      fulfil(order);
      desks.release();
    });
  }
  for (auto &c : clerks)
    c.join();
}

int main(int argc, char **argv) {
  Order big;
  big.items.resize(witness::size(argc, argv), Item{"A-1"});
  onCheckout({big, big});
  return witness::report();
}
