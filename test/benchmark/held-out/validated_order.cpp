// spawn: std::thread
// loop: range-for
// origin: message field
// waits: join after the loop
// distance: helper function
// differs: what the validation checks
// A: unbounded Y7 | limiter: checks that the list is not empty
// B: bounded N7 | limiter: checks the largest size
// witness: runnable
#include "witness.h"
#include <stdexcept>
#include <thread>
#include <vector>

struct OrderLine {
  long sku;
  int quantity;
};

struct Order {
  long customer;
  std::vector<OrderLine> lines;
};

struct BadOrder : std::runtime_error {
  using std::runtime_error::runtime_error;
};

static void validate(const Order &order) {
  if (order.customer <= 0)
    throw BadOrder("no customer");
#ifndef TWIN
  if (order.lines.empty())
    throw BadOrder("no lines");
#else
  if (order.lines.size() > 50)
    throw BadOrder("too many lines");
#endif
}

static void reserve(const OrderLine &line) { witness::task(); }

void placeOrder(const Order &order) {
  validate(order);
  std::vector<std::thread> reservations;
  for (const OrderLine &line : order.lines)
    reservations.emplace_back(reserve, std::cref(line));
  for (std::thread &t : reservations)
    t.join();
}

int main(int argc, char **argv) {
  try {
    placeOrder(Order{7, std::vector<OrderLine>(witness::size(argc, argv))});
  } catch (const BadOrder &e) {
    fprintf(stderr, "%s\n", e.what());
  }
  return witness::report();
}
