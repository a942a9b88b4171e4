// trap: T16 T20
// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: request field
// waits: event loop
// distance: coroutine
// differs: which coroutine awaits the slot
// A: unbounded Y2 | limiter: channel awaited inside the task
// B: bounded N4 | limiter: channel awaited before the spawn
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/experimental/concurrent_channel.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;
template <class T> using task = asio::awaitable<T>;

class Permits {
public:
  Permits(asio::io_context &io, std::size_t n) : ch_(io, n) {}
  task<void> take() { co_await ch_.async_send(boost::system::error_code(), asio::use_awaitable); }
  void give() {
    ch_.try_receive([](boost::system::error_code) {});
  }

private:
  asio::experimental::channel<void(boost::system::error_code)> ch_;
};

struct Thumbs {
  std::vector<std::string> files;
};

static task<void> shrink(std::string file, Permits &permits) {
  {
    witness::Task alive;
#ifndef TWIN
    co_await permits.take();
#endif
    asio::steady_timer t(co_await asio::this_coro::executor, std::chrono::milliseconds(file.empty() ? 1 : 3));
    co_await t.async_wait(asio::use_awaitable);
  }
  permits.give();
}

static task<void> shrinkAll(const Thumbs &rq, Permits &permits) {
  auto ex = co_await asio::this_coro::executor;
  for (const auto &f : rq.files) {
#ifdef TWIN
    co_await permits.take();
#endif
    asio::co_spawn(ex, shrink(f, permits), asio::detached);
  }
}

int main(int argc, char **argv) {
  Thumbs rq;
  rq.files.assign(witness::size(argc, argv), "cat.gif");
  asio::io_context io(1);
  Permits permits(io, 7);
  asio::co_spawn(io, shrinkAll(rq, permits), asio::detached);
  io.run();
  return witness::report();
}
