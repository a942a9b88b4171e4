// spawn: std::packaged_task on a detached thread
// loop: range-for with structured binding
// origin: parsed JSON-like body
// limiter: guard that throws
// waits: futures after the loop
// distance: helper functions
// differs: what the guard measures
// A: unbounded Y7 | limiter: guard on the length of the customer name
// B: bounded N7 | limiter: guard on the number of items
// witness: runnable
#include "witness.h"
#include <future>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace shop {

struct Order {
  std::string customer;
  std::vector<std::pair<std::string, int>> items;
};

constexpr std::size_t kMaxItems = 50;

class BadOrder : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

Order parse(std::istream &body) {
  Order order;
  std::string sku;
  int quantity;
  std::getline(body, order.customer);
  while (body >> sku >> quantity)
    order.items.emplace_back(sku, quantity);
  return order;
}

void validate(const Order &order) {
#ifndef TWIN
  if (order.customer.size() > kMaxItems)
    throw BadOrder("name too long");
#else
  if (order.items.size() > kMaxItems)
    throw BadOrder("too many items");
#endif
}

int reserve(const std::string &sku, int quantity) {
  witness::task();
  return sku.empty() ? 0 : quantity;
}

int confirm(const Order &order) {
  validate(order);
  std::vector<std::future<int>> reservations;
  for (const auto &[sku, quantity] : order.items) {
    std::packaged_task<int()> task([sku = sku, quantity = quantity] { return reserve(sku, quantity); });
    reservations.push_back(task.get_future());
    std::thread(std::move(task)).detach();
  }
  int reserved = 0;
  for (auto &r : reservations)
    reserved += r.get();
  return reserved;
}

} // namespace shop

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::stringstream body;
  body << "Erika Mustermann\n";
  for (std::size_t i = 0; i < n; ++i)
    body << "SKU-" << i << " 2\n";
  try {
    shop::confirm(shop::parse(body));
  } catch (const shop::BadOrder &) {
  }
  return witness::report();
}
