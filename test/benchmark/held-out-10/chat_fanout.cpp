// spawn: boost::asio::co_spawn
// loop: range-for / for
// origin: request field
// waits: io_context.run
// distance: same function
// differs: number of coroutines
// A: bounded N1 | limiter: five coroutines share the list
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Broadcast {
  std::string text;
  std::vector<std::string> users;
  std::size_t next = 0;
};

using BroadcastPtr = std::shared_ptr<Broadcast>;

asio::awaitable<void> deliver(BroadcastPtr message, std::size_t index) {
  asio::steady_timer network(co_await asio::this_coro::executor, std::chrono::milliseconds(1));
  co_await network.async_wait(asio::use_awaitable);
  (void)message;
  (void)index;
}

asio::awaitable<void> deliverOne(BroadcastPtr message, std::size_t index) {
  witness::Task alive;
  co_await deliver(message, index);
}

asio::awaitable<void> deliverRest(BroadcastPtr message) {
  witness::Task alive;
  while (message->next < message->users.size())
    co_await deliver(message, message->next++);
}

void broadcast(asio::io_context &io, Broadcast b) {
  auto message = std::make_shared<Broadcast>(std::move(b));
#ifdef TWIN
  for (std::size_t i = 0; i < message->users.size(); ++i)
    asio::co_spawn(io, deliverOne(message, i), asio::detached);
#else
  for (int i = 0; i < 5; ++i)
    asio::co_spawn(io, deliverRest(message), asio::detached);
#endif
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  asio::io_context io;
  broadcast(io, {"hi", std::vector<std::string>(n, "u")});
  io.run();
  return witness::report();
}
