// trap: T22 T7
// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: request field
// waits: scope object
// distance: member function
// differs: whether the scope awaits room
// A: unbounded Y7 | limiter: scope that counts its members
// B: bounded N9 | limiter: scope that waits while 10 are inside
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;

class Scope {
public:
  explicit Scope(asio::any_io_executor ex) : ex_(ex), changed_(ex, asio::steady_timer::time_point::max()) {}

  asio::awaitable<void> add(asio::awaitable<void> child) {
#ifdef TWIN
    while (members_ >= 10)
      co_await changed();
#endif
    ++members_;
    asio::co_spawn(ex_, std::move(child), [this](std::exception_ptr) {
      --members_;
      changed_.cancel();
    });
    co_return;
  }

  asio::awaitable<void> join() {
    while (members_ > 0)
      co_await changed();
  }

private:
  asio::awaitable<void> changed() {
    co_await changed_.async_wait(asio::as_tuple(asio::use_awaitable));
  }

  asio::any_io_executor ex_;
  asio::steady_timer changed_;
  int members_ = 0;
};

static asio::awaitable<void> touch(std::string path) {
  witness::Task alive;
  asio::steady_timer t(co_await asio::this_coro::executor, std::chrono::milliseconds(path.empty() ? 1 : 4));
  co_await t.async_wait(asio::use_awaitable);
}

static asio::awaitable<void> touchAll(std::vector<std::string> paths) {
  Scope scope(co_await asio::this_coro::executor);
  for (auto &p : paths)
    co_await scope.add(touch(p));
  co_await scope.join();
}

int main(int argc, char **argv) {
  asio::io_context io;
  asio::co_spawn(io, touchAll(std::vector<std::string>(witness::size(argc, argv), "/a")), asio::detached);
  io.run();
  return witness::report();
}
