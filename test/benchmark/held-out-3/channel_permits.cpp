// spawn: boost::asio::co_spawn
// loop: while over an iterator
// origin: vector parameter of a coroutine
// waits: detached
// distance: helper coroutine
// differs: who sends into the channel of permits
// A: unbounded Y2 | limiter: a channel of 8 entries, filled by the task
// B: bounded N4 | limiter: the same channel, filled before co_spawn
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <string>
#include <vector>

namespace asio = boost::asio;
using boost::system::error_code;
using Permits = asio::experimental::channel<void(error_code)>;

class Mirror {
public:
  explicit Mirror(asio::io_context &context) : permits_(context, 8) {}

  asio::awaitable<void> sync(std::vector<std::string> packages) {
    auto executor = co_await asio::this_coro::executor;
    auto it = packages.begin();
    while (it != packages.end()) {
#ifdef TWIN
      co_await permits_.async_send(error_code{}, asio::use_awaitable);
#endif
      asio::co_spawn(executor, download(std::move(*it)), asio::detached);
      ++it;
    }
  }

private:
  asio::awaitable<void> download(std::string package) {
    witness::Task task;
#ifndef TWIN
    co_await permits_.async_send(error_code{}, asio::use_awaitable);
#endif
    co_await transfer(package);
    permits_.try_receive([](error_code) {});
  }

  asio::awaitable<void> transfer(const std::string &package) {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    timer.expires_after(std::chrono::milliseconds(package.empty() ? 0 : 8));
    co_await timer.async_wait(asio::use_awaitable);
  }

  Permits permits_;
};

int main(int argc, char **argv) {
  std::vector<std::string> packages(witness::size(argc, argv), "libfoo_1.2.deb");
  asio::io_context context(1);
  Mirror mirror(context);
  asio::co_spawn(context, mirror.sync(std::move(packages)), asio::detached);
  context.run();
  return witness::report();
}
