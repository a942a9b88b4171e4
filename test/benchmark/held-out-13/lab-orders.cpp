// spawn: std::thread
// loop: std::for_each
// origin: request field
// limiter: check of the request
// waits: after the loop
// distance: lambda of an algorithm
// differs: what the check compares
// A: unbounded Y7 | limiter: length of the name of the patient
// B: bounded N7 | limiter: number of orders
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace lab {

constexpr std::size_t FieldMax = 60;

enum class State { Placed, Accepted };

struct Order {
  std::string Test;
  State Status = State::Placed;
};

struct OrderSet {
  std::string Patient;
  std::vector<Order> Orders;
};

class BadOrder : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

void check(const OrderSet &Set) {
  if (Set.Patient.empty())
    throw BadOrder("no patient");
#ifndef TWIN
  if (Set.Patient.size() > FieldMax)
    throw BadOrder("name too long");
#else
  if (Set.Orders.size() > FieldMax)
    throw BadOrder("too many orders");
#endif
}

void transmit(Order &O) {
  witness::task();
  if (!O.Test.empty())
    O.Status = State::Accepted;
}

std::ptrdiff_t place(OrderSet &Set) {
  check(Set);
  std::vector<std::thread> Lines;
  std::for_each(Set.Orders.begin(), Set.Orders.end(), [&Lines](Order &O) { Lines.emplace_back(transmit, std::ref(O)); });
  for (auto &L : Lines)
    L.join();
  return std::count_if(Set.Orders.begin(), Set.Orders.end(), [](const Order &O) { return O.Status == State::Accepted; });
}

} // namespace lab

int main(int argc, char **argv) {
  lab::OrderSet Set{"Grace Hopper", std::vector<lab::Order>(witness::size(argc, argv), lab::Order{"CBC"})};
  try {
    fprintf(stderr, "%td accepted\n", lab::place(Set));
  } catch (const lab::BadOrder &E) {
    fprintf(stderr, "rejected: %s\n", E.what());
  }
  return witness::report();
}
