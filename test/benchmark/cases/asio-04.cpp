// spawn: boost::asio::co_spawn
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: channel as semaphore before
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <vector>

namespace net = boost::asio;
using Slots = net::experimental::channel<void(boost::system::error_code, int)>;

net::awaitable<void> replicate(int Segment, std::shared_ptr<Slots> Free) {
  {
    witness::Task Alive;
    net::steady_timer T(co_await net::this_coro::executor, std::chrono::milliseconds(1));
    co_await T.async_wait(net::use_awaitable);
  }
  if (Free)
    co_await Free->async_receive(net::use_awaitable);
  (void)Segment;
}

net::awaitable<void> replicateAll(const std::vector<int> &Segments) {
  auto Executor = co_await net::this_coro::executor;
#ifdef TWIN
  auto Free = std::make_shared<Slots>(Executor, 10);
#endif
  for (int S : Segments) {
#ifndef TWIN
    net::co_spawn(Executor, replicate(S, nullptr), net::detached);
#else
    co_await Free->async_send(boost::system::error_code{}, 1, net::use_awaitable);
    net::co_spawn(Executor, replicate(S, Free), net::detached);
#endif
  }
}

int main(int argc, char **argv) {
  net::io_context Context;
  std::vector<int> Segments(witness::size(argc, argv));
  net::co_spawn(Context, replicateAll(Segments), net::detached);
  Context.run();
  return witness::report();
}
