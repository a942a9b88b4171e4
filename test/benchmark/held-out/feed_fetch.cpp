// spawn: asio co_spawn
// loop: range-for
// origin: request field
// waits: run
// distance: coroutine
// differs: spawn or await
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: awaits in the iteration
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct FeedRequest {
  std::string user;
  std::vector<std::string> feeds;
};

asio::awaitable<void> fetch_feed(std::string feed) {
  witness::Task alive;
  asio::steady_timer timer(co_await asio::this_coro::executor, std::chrono::milliseconds(5));
  co_await timer.async_wait(asio::use_awaitable);
}

asio::awaitable<void> refresh(FeedRequest request) {
  auto executor = co_await asio::this_coro::executor;
  for (auto &feed : request.feeds) {
#ifndef TWIN
    asio::co_spawn(executor, fetch_feed(std::move(feed)), asio::detached);
#else
    co_await asio::co_spawn(executor, fetch_feed(std::move(feed)), asio::use_awaitable);
#endif
  }
}

int main(int argc, char **argv) {
  asio::io_context context;
  FeedRequest request{"u", std::vector<std::string>(witness::size(argc, argv), "f")};
  asio::co_spawn(context, refresh(std::move(request)), asio::detached);
  context.run();
  return witness::report();
}
