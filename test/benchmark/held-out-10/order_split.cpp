// spawn: std::thread
// loop: range-for over map
// origin: request field
// waits: join
// distance: same function
// differs: how the items are grouped
// A: unbounded Y1 | limiter: none (one group per customer)
// B: bounded N1 | limiter: eight groups by hash
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

struct Order {
  std::string customer;
  long cents;
};

struct ImportRequest {
  std::vector<Order> orders;
};

static void book(const std::vector<const Order *> &orders) {
  long sum = 0;
  for (const Order *o : orders)
    sum += o->cents;
  (void)sum;
  witness::task();
}

void importOrders(const ImportRequest &request) {
  std::unordered_map<std::size_t, std::vector<const Order *>> groups;
  for (const Order &o : request.orders) {
    std::size_t key = std::hash<std::string>()(o.customer);
#ifdef TWIN
    key %= 8;
#endif
    groups[key].push_back(&o);
  }
  std::vector<std::thread> clerks;
  for (auto &[key, orders] : groups)
    clerks.emplace_back(book, std::cref(orders));
  for (auto &c : clerks)
    c.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  ImportRequest r;
  for (std::size_t i = 0; i < n; ++i)
    r.orders.push_back({"customer-" + std::to_string(i), 100});
  importOrders(r);
  return witness::report();
}
