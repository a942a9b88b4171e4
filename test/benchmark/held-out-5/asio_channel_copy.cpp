// spawn: asio::co_spawn
// loop: range-for
// origin: parameter
// waits: completion handler
// distance: same function
// differs: how large the channel is
// A: unbounded Y3 | limiter: channel with the capacity of the input
// B: bounded N4 | limiter: channel of capacity 16
// witness: runnable
// libraries: -pthread
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;
using Tickets = asio::experimental::channel<void(boost::system::error_code)>;

struct ObjectKey {
  std::string bucket, name;
};

awaitable<void> copyObject(ObjectKey key) {
  witness::Task alive;
  asio::steady_timer t(co_await asio::this_coro::executor, std::chrono::milliseconds(5));
  co_await t.async_wait(use_awaitable);
  if (key.bucket.empty())
    throw std::runtime_error("no bucket");
}

awaitable<void> replicate(const std::vector<ObjectKey> &keys) {
  auto ex = co_await asio::this_coro::executor;
#ifdef TWIN
  Tickets tickets(ex, 16);
#else
  Tickets tickets(ex, keys.size());
#endif
  for (const ObjectKey &key : keys) {
    co_await tickets.async_send(boost::system::error_code(), use_awaitable);
    asio::co_spawn(ex, copyObject(key),
                   [&tickets](std::exception_ptr) { tickets.try_receive([](auto) {}); });
  }
  asio::steady_timer settle(ex, std::chrono::milliseconds(50));
  co_await settle.async_wait(use_awaitable);
}

int main(int argc, char **argv) {
  std::vector<ObjectKey> keys(witness::size(argc, argv), ObjectKey{"backup", "a/b"});
  asio::io_context io;
  asio::co_spawn(io, replicate(keys), asio::detached);
  io.run();
  return witness::report();
}
