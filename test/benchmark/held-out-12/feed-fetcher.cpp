// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: vector parameter
// limiter: none
// waits: io_context
// distance: member function
// differs: where it waits
// A: unbounded Y1
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace net = boost::asio;
using namespace std::chrono_literals;

struct Feed {
  std::string Url;
  std::string ETag;
  int Status = 0;
};

class FeedFetcher {
public:
  explicit FeedFetcher(net::io_context &Context) : Context(Context) {}

  net::awaitable<void> refreshAll(std::vector<Feed> &Feeds) {
    for (Feed &F : Feeds) {
      if (F.Url.rfind("http", 0) != 0)
        continue;
#ifndef TWIN
      net::co_spawn(Context, refresh(F), net::detached);
#else
      co_await net::co_spawn(Context, refresh(F), net::use_awaitable);
#endif
      ++Requested;
    }
    co_return;
  }

  std::size_t requested() const { return Requested; }

private:
  net::awaitable<void> refresh(Feed &F) {
    witness::Task Alive;
    net::steady_timer Wire(Context, 1ms);
    co_await Wire.async_wait(net::use_awaitable);
    F.Status = 200;
    F.ETag = "\"" + std::to_string(F.Url.size()) + "\"";
  }

  net::io_context &Context;
  std::size_t Requested = 0;
};

int main(int argc, char **argv) {
  net::io_context Context;
  std::vector<Feed> Feeds(witness::size(argc, argv), Feed{"https://news.example.org/rss", ""});
  FeedFetcher Fetcher(Context);
  net::co_spawn(Context, Fetcher.refreshAll(Feeds), net::detached);
  Context.run();
  return witness::report();
}
