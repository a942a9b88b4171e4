// spawn: boost::asio::co_spawn
// loop: counted
// origin: vector of a request
// limiter: part of the input
// waits: io_context run
// distance: same function
// differs: min or max with the constant
// A: bounded N11 | limiter: smaller of size and page
// B: unbounded Y7 | limiter: larger of size and page
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct BagTag {
  std::string number;
  std::string lastSeen;
};

struct TraceRequest {
  std::string flight;
  std::vector<BagTag> tags;
};

class BaggageTracer {
public:
  explicit BaggageTracer(asio::io_context &io) : io_(io) {}

  void trace(TraceRequest &request) {
    constexpr std::size_t page = 8;
#ifndef TWIN
    const std::size_t last = std::min(request.tags.size(), page);
#else
    const std::size_t last = std::max(request.tags.size(), page);
    request.tags.resize(last);
#endif
    for (std::size_t i = 0; i < last; ++i)
      asio::co_spawn(io_, locate(request.tags[i]), asio::detached);
  }

  int located() const { return located_; }

private:
  asio::awaitable<void> locate(BagTag &tag) {
    witness::Task alive;
    asio::steady_timer reply(io_, std::chrono::milliseconds(20));
    co_await reply.async_wait(asio::use_awaitable);
    tag.lastSeen = "belt 4";
    ++located_;
  }

  asio::io_context &io_;
  int located_ = 0;
};

int main(int argc, char **argv) {
  TraceRequest request{"LH 2034", std::vector<BagTag>(witness::size(argc, argv), BagTag{"0220 123456", ""})};
  asio::io_context io;
  BaggageTracer tracer(io);
  tracer.trace(request);
  io.run();
  return witness::report();
}
