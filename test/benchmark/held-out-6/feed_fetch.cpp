// trap: T14 D15
// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: request field
// waits: A: detached; B: awaited in the iteration
// distance: same function
// differs: completion token
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: co_await in the iteration
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct FeedRequest {
  std::vector<std::string> urls;
};

asio::awaitable<void> fetch(std::string url) {
  witness::Task alive;
  asio::steady_timer wait(co_await asio::this_coro::executor, url.empty() ? 1ms : 2ms);
  co_await wait.async_wait(asio::use_awaitable);
}

asio::awaitable<void> handle(FeedRequest rq) {
  auto ex = co_await asio::this_coro::executor;
  for (const std::string &u : rq.urls) {
#ifdef TWIN
    co_await asio::co_spawn(ex, fetch(u), asio::use_awaitable);
#else
    asio::co_spawn(ex, fetch(u), asio::detached);
#endif
  }
}

int main(int argc, char **argv) {
  FeedRequest rq;
  rq.urls.resize(witness::size(argc, argv), "http://example.org/rss");
  asio::io_context ctx;
  asio::co_spawn(ctx, handle(std::move(rq)), asio::detached);
  ctx.run();
  return witness::report();
}
