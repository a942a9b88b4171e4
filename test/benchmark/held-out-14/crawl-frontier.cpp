// spawn: boost::asio::co_spawn
// loop: while over a queue
// origin: links found in pages
// waits: io_context::run
// distance: member coroutine
// differs: where the counter is raised
// A: unbounded Y4 | limiter: counter raised by the coroutine, after the check of many
// B: bounded N9 | limiter: counter raised before the spawn
// witness: runnable
#include "witness.h"
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <queue>
#include <string>
#include <vector>

namespace asio = boost::asio;

class Frontier {
public:
  explicit Frontier(asio::io_context &io) : io_(io) {}

  void onPage(const std::vector<std::string> &links) {
    for (const auto &link : links)
      if (link.starts_with("https://"))
        urls_.push(link);
    pump();
  }

  std::size_t fetched() const { return fetched_; }

private:
  static constexpr int kFetches = 16;

  void pump() {
    while (!urls_.empty() && fetching_ < kFetches) {
#ifdef TWIN
      ++fetching_;
#endif
      asio::co_spawn(io_, fetch(std::move(urls_.front())), asio::detached);
      urls_.pop();
    }
  }

  asio::awaitable<void> fetch(std::string url) {
    witness::Task alive;
#ifndef TWIN
    ++fetching_;
#endif
    asio::steady_timer reply(io_, std::chrono::milliseconds(5 + url.size() % 3));
    co_await reply.async_wait(asio::use_awaitable);
    ++fetched_;
    --fetching_;
    asio::post(io_, [this] { pump(); });
  }

  asio::io_context &io_;
  std::queue<std::string> urls_;
  int fetching_ = 0;
  std::size_t fetched_ = 0;
};

int main(int argc, char **argv) {
  asio::io_context io;
  Frontier frontier(io);
  std::vector<std::string> links;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    links.push_back("https://example.org/page/" + std::to_string(i));
  frontier.onPage(links);
  io.run();
  return witness::report();
}
