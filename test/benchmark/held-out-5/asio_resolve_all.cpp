// spawn: asio::co_spawn
// loop: range-for
// origin: parameter
// distance: same function
// differs: whether the started coroutine is awaited
// A: unbounded Y1 | limiter: none | waits: detached
// B: bounded N3 | limiter: co_await in the iteration | waits: each iteration
// witness: runnable
// libraries: -pthread
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <string>
#include <vector>

namespace net = boost::asio;

net::awaitable<void> resolve(std::string name) {
  witness::Task alive;
  net::steady_timer answer(co_await net::this_coro::executor, std::chrono::milliseconds(2));
  co_await answer.async_wait(net::use_awaitable);
  if (name.empty())
    std::puts("empty name");
}

net::awaitable<void> resolveAll(const std::vector<std::string> &names) {
  auto ex = co_await net::this_coro::executor;
  for (const auto &name : names) {
#ifdef TWIN
    co_await net::co_spawn(ex, resolve(name), net::use_awaitable);
#else
    net::co_spawn(ex, resolve(name), net::detached);
#endif
  }
}

int main(int argc, char **argv) {
  std::vector<std::string> names(witness::size(argc, argv), "example.org");
  net::io_context io(1);
  net::co_spawn(io, resolveAll(names), net::detached);
  io.run();
  return witness::report();
}
