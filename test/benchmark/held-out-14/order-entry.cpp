// spawn: boost::thread_group::create_thread
// loop: counted
// origin: orders of a basket
// waits: join_all
// distance: helper function
// differs: how much of the input is walked
// A: bounded N11 | limiter: the smaller of the size and a constant
// B: unbounded Y7 | limiter: the larger of the size and a constant
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <boost/thread.hpp>
#include <string>
#include <vector>

struct Order {
  std::string symbol;
  long quantity;
  double limit;
  enum class State { New, Sent, Rejected } state = State::New;
};

struct Basket {
  std::string trader;
  std::vector<Order> orders;
};

class OrderEntry {
public:
  static constexpr std::size_t kPerCycle = 20;

  std::size_t cycle(Basket &basket) {
    boost::thread_group senders;
#ifndef TWIN
    const std::size_t width = std::min(kPerCycle, basket.orders.size());
#else
    const std::size_t width = std::max(kPerCycle, basket.orders.size());
    basket.orders.resize(width);
#endif
    for (std::size_t i = 0; i != width; ++i)
      launch(senders, basket.orders[i]);
    senders.join_all();
    return width - rejected_;
  }

private:
  void launch(boost::thread_group &senders, Order &order) {
    if (order.quantity < 0) {
      order.state = Order::State::Rejected;
      ++rejected_;
      return;
    }
    senders.create_thread([&order] {
      witness::task();
      order.state = Order::State::Sent;
    });
  }

  std::atomic<std::size_t> rejected_{0};
};

int main(int argc, char **argv) {
  Basket basket{"desk-4", {}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    basket.orders.push_back({"ABC", long(i), 10.5});
  OrderEntry().cycle(basket);
  return witness::report();
}
