// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: vector parameter
// distance: same function
// differs: whether the coroutine waits
// A: unbounded Y1 | limiter: none | waits: detached
// B: bounded N3 | limiter: co_await in the iteration | waits: the iteration
// witness: runnable
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

namespace asio = boost::asio;

struct Link {
  std::string href;
  int status = 0;
};

static asio::awaitable<void> probe(Link &link) {
  witness::Task request;
  asio::steady_timer answer(co_await asio::this_coro::executor, std::chrono::milliseconds(5));
  co_await answer.async_wait(asio::use_awaitable);
  link.status = link.href.empty() ? 400 : 200;
}

asio::awaitable<void> checkLinks(std::vector<Link> &links) {
  auto executor = co_await asio::this_coro::executor;
  for (Link &link : links) {
#ifdef TWIN
    co_await asio::co_spawn(executor, probe(link), asio::use_awaitable);
#else
    asio::co_spawn(executor, probe(link), asio::detached);
#endif
  }
}

int main(int argc, char **argv) {
  std::vector<Link> links(witness::size(argc, argv), Link{"https://example.org/a"});
  asio::io_context io(1);
  asio::co_spawn(io, checkLinks(links), asio::detached);
  io.run();
  return witness::report();
}
