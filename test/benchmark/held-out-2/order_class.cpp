// spawn: std::thread
// loop: range-for
// origin: private member of a parameter
// waits: join after the loop
// distance: constructor of a class
// differs: what the constructor refuses
// A: unbounded Y7 | limiter: the constructor refuses an empty order
// B: bounded N7 | limiter: the constructor refuses a long order
// witness: runnable
#include "witness.h"
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

struct Line {
  std::string sku;
  int quantity;
};

// An order that was checked: no other can exist.
class CheckedOrder {
public:
  explicit CheckedOrder(std::vector<Line> lines) : lines_(std::move(lines)) {
    if (lines_.empty())
      throw std::invalid_argument("an order needs a line");
#ifdef TWIN
    if (lines_.size() > 40)
      throw std::length_error("an order has at most 40 lines");
#endif
  }
  const std::vector<Line> &lines() const { return lines_; }

private:
  const std::vector<Line> lines_;
};

static void reserveStock(const Line &line) {
  if (line.quantity > 0)
    witness::task();
}

void placeOrder(const CheckedOrder &order) {
  std::vector<std::thread> warehouses;
  for (const Line &line : order.lines())
    warehouses.emplace_back(reserveStock, std::cref(line));
  for (std::thread &w : warehouses)
    w.join();
}

int main(int argc, char **argv) {
  std::vector<Line> lines(witness::size(argc, argv), Line{"A-1", 2});
  try {
    placeOrder(CheckedOrder(std::move(lines)));
  } catch (const std::exception &e) {
    fprintf(stderr, "%s\n", e.what());
  }
  return witness::report();
}
