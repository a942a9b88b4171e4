// spawn: boost::asio::co_spawn
// loop: range-for
// origin: links of a sitemap
// waits: io_context::run
// distance: coroutine
// differs: what one coroutine is started for
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: four coroutines that take links from a queue
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <queue>
#include <string>
#include <unordered_set>
#include <vector>

namespace asio = boost::asio;

class Crawler {
public:
  explicit Crawler(asio::io_context &Context) : Io(Context) {}

  void crawl(const std::vector<std::string> &Sitemap) {
    for (const auto &Link : Sitemap)
      enqueue(Link);
#ifndef TWIN
    while (!Frontier.empty()) {
      asio::co_spawn(Io, visit(std::move(Frontier.front())), asio::detached);
      Frontier.pop();
    }
#else
    for (int I = 0; I < Fetchers; ++I)
      asio::co_spawn(Io, fetcher(), asio::detached);
#endif
    Io.run();
  }

  std::size_t visited() const { return Visited; }

private:
  static constexpr int Fetchers = 4;

  void enqueue(const std::string &Link) {
    if (Link.starts_with("https://") && Seen.insert(Link).second)
      Frontier.push(Link);
  }

  asio::awaitable<void> visit(std::string Link) {
    witness::Task Alive;
    asio::steady_timer Politeness(Io, std::chrono::milliseconds(2));
    co_await Politeness.async_wait(asio::use_awaitable);
    ++Visited;
  }

  asio::awaitable<void> fetcher() {
    while (!Frontier.empty()) {
      auto Link = std::move(Frontier.front());
      Frontier.pop();
      co_await visit(std::move(Link));
    }
  }

  asio::io_context &Io;
  std::queue<std::string> Frontier;
  std::unordered_set<std::string> Seen;
  std::size_t Visited = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  Crawler C(Io);
  std::vector<std::string> Sitemap;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Sitemap.push_back("https://shop.example/item/" + std::to_string(I));
  C.crawl(Sitemap);
  return witness::report();
}
