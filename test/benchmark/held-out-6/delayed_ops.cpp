// trap: T15
// spawn: boost::asio::steady_timer::async_wait
// loop: index
// origin: argv
// waits: event loop
// distance: same function
// differs: completion token: a handler, or deferred
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred operations are never launched
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/deferred.hpp>
#include <list>
#include <memory>
#include <vector>

namespace asio = boost::asio;

struct Ping {
  asio::steady_timer timer;
  std::unique_ptr<witness::Task> alive;
  explicit Ping(asio::io_context &c) : timer(c, std::chrono::milliseconds(30)) {}
};

int main(int argc, char **argv) {
  asio::io_context ctx;
  const std::size_t targets = witness::size(argc, argv);
  std::list<Ping> pings;
  std::size_t answered = 0;
  for (std::size_t i = 0; i < targets; ++i) {
    Ping &p = pings.emplace_back(ctx);
    auto begin = [&p, &answered](auto &&token) {
      return p.timer.async_wait(std::forward<decltype(token)>(token));
    };
#ifdef TWIN
    auto later = begin(asio::deferred);
    static_cast<void>(later);
#else
    p.alive = std::make_unique<witness::Task>();
    begin([&p, &answered](boost::system::error_code) {
      p.alive.reset();
      ++answered;
    });
#endif
  }
  ctx.run();
  return witness::report();
}
