// trap: T20 D15
// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: request field
// waits: event loop
// distance: same function
// differs: whether async_send is awaited
// A: unbounded Y4 | limiter: channel send not awaited
// B: bounded N4 | limiter: channel send awaited before the spawn
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;
using Slots = asio::experimental::channel<void(boost::system::error_code)>;

asio::awaitable<void> visit(std::string link, Slots &slots) {
  {
    witness::Task alive;
    asio::steady_timer t(co_await asio::this_coro::executor, std::chrono::milliseconds(15));
    co_await t.async_wait(asio::use_awaitable);
  }
  if (!link.empty())
    slots.try_receive([](auto...) {});
}

asio::awaitable<void> crawl(std::vector<std::string> links, Slots &slots) {
  auto ex = co_await asio::this_coro::executor;
  for (auto &link : links) {
#ifdef TWIN
    co_await slots.async_send(boost::system::error_code{}, asio::use_awaitable);
#else
    slots.async_send(boost::system::error_code{}, asio::detached);
#endif
    asio::co_spawn(ex, visit(link, slots), asio::detached);
  }
}

int main(int argc, char **argv) {
  asio::io_context io;
  Slots slots(io, 8);
  std::vector<std::string> links(witness::size(argc, argv), "/wiki/Main");
  asio::co_spawn(io, crawl(links, slots), asio::detached);
  io.run();
  return witness::report();
}
