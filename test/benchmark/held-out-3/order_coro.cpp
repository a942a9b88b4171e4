// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: field of a request
// waits: detached, or co_await
// distance: same function
// differs: spawn
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: awaited in the iteration
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Order {
  std::string id;
  int cents = 0;
};

struct SettleRequest {
  std::string merchant;
  std::vector<Order> orders;
};

asio::awaitable<void> settleOrder(Order order) {
  witness::Task task;
  auto executor = co_await asio::this_coro::executor;
  asio::steady_timer bank(executor, std::chrono::milliseconds(order.cents > 0 ? 4 : 0));
  co_await bank.async_wait(asio::use_awaitable);
}

asio::awaitable<void> settle(SettleRequest request) {
  auto executor = co_await asio::this_coro::executor;
  for (const Order &order : request.orders) {
    if (order.cents == 0)
      continue;
#ifdef TWIN
    co_await settleOrder(order);
#else
    asio::co_spawn(executor, settleOrder(order), asio::detached);
#endif
  }
}

int main(int argc, char **argv) {
  SettleRequest request;
  request.merchant = "m-1";
  request.orders.assign(witness::size(argc, argv), Order{"o", 995});
  asio::io_context context(1);
  asio::co_spawn(context, settle(std::move(request)), asio::detached);
  context.run();
  return witness::report();
}
