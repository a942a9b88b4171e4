// spawn: boost::asio::co_spawn
// loop: range-for
// origin: parsed text
// limiter: one coroutine awaits the others
// waits: event loop
// distance: coroutine
// differs: started detached or awaited one by one
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace asio = boost::asio;

class Prefetcher {
public:
  explicit Prefetcher(asio::io_context &Io) : Io(Io) {}

  asio::awaitable<void> playlist(std::string Text) {
    std::istringstream Lines(Text);
    std::vector<std::string> Tracks;
    for (std::string Line; std::getline(Lines, Line);)
      if (!Line.empty() && Line.front() != '#')
        Tracks.push_back(Line);
    for (const std::string &Url : Tracks) {
#ifndef TWIN
      asio::co_spawn(Io, fetch(Url), asio::detached);
#else
      co_await asio::co_spawn(Io, fetch(Url), asio::use_awaitable);
#endif
    }
    co_return;
  }

  std::size_t cached() const { return Cache.size(); }

private:
  asio::awaitable<void> fetch(std::string Url) {
    witness::Task Alive;
    asio::steady_timer Latency(co_await asio::this_coro::executor);
    Latency.expires_after(std::chrono::milliseconds(2));
    co_await Latency.async_wait(asio::use_awaitable);
    Cache[Url] = Url.size();
  }

  asio::io_context &Io;
  std::map<std::string, std::size_t> Cache;
};

int main(int argc, char **argv) {
  std::string Text = "#EXTM3U\n";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += "https://cdn.example/" + std::to_string(I) + ".ogg\n";
  asio::io_context Io;
  Prefetcher P(Io);
  asio::co_spawn(Io, P.playlist(Text), asio::detached);
  Io.run();
  return witness::report();
}
