// spawn: boost::asio::co_spawn
// loop: range-for
// origin: request field
// limiter: none
// distance: same function
// differs: awaited or detached
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
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

struct Fanout {
  std::vector<std::string> Targets;
};

asio::awaitable<void> deliver(std::string Target) {
  witness::Task Alive;
  asio::steady_timer Timer(co_await asio::this_coro::executor, std::chrono::milliseconds(2));
  co_await Timer.async_wait(asio::use_awaitable);
}

asio::awaitable<void> handle(Fanout Request) {
  auto Executor = co_await asio::this_coro::executor;
  for (const std::string &Target : Request.Targets) {
#ifndef TWIN
    asio::co_spawn(Executor, deliver(Target), asio::detached);
#else
    co_await asio::co_spawn(Executor, deliver(Target), asio::use_awaitable);
#endif
  }
}

int main(int argc, char **argv) {
  asio::io_context Context;
  Fanout Request{std::vector<std::string>(witness::size(argc, argv), "peer")};
  asio::co_spawn(Context, handle(Request), asio::detached);
  Context.run();
  return witness::report();
}
