// spawn: co_spawn
// loop: range-for in a coroutine
// origin: vector parameter
// limiter: none
// waits: detached or awaited
// distance: same function
// differs: whether the loop awaits
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: co_await in the iteration
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;

awaitable<void> mirror(std::string object) {
  witness::Task alive;
  asio::steady_timer delay(co_await asio::this_coro::executor);
  delay.expires_after(std::chrono::microseconds(200 + object.size()));
  co_await delay.async_wait(asio::use_awaitable);
}

awaitable<void> mirrorAll(std::vector<std::string> objects) {
  auto executor = co_await asio::this_coro::executor;
  for (auto &object : objects) {
#ifdef TWIN
    co_await asio::co_spawn(executor, mirror(std::move(object)), asio::use_awaitable);
#else
    asio::co_spawn(executor, mirror(std::move(object)), asio::detached);
#endif
  }
}

int main(int argc, char **argv) {
  std::vector<std::string> objects(witness::size(argc, argv), "bucket/object");
  asio::io_context io;
  asio::co_spawn(io, mirrorAll(std::move(objects)), asio::detached);
  io.run();
  return witness::report();
}
