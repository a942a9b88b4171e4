// spawn: asio co_spawn
// loop: range-for
// origin: vector parameter
// waits: run
// distance: coroutine
// differs: where the slot is taken
// A: unbounded Y2 | limiter: channel inside the task
// B: bounded N4 | limiter: channel before the spawn
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;
using Slots = asio::experimental::channel<void(boost::system::error_code)>;

class Snapshotter {
public:
  Snapshotter(asio::io_context &io) : io_(io), slots_(io, 8) {}

  awaitable<void> snapshot(std::vector<std::string> volumes) {
    for (auto &volume : volumes) {
#ifdef TWIN
      co_await slots_.async_send({}, use_awaitable);
#endif
      asio::co_spawn(io_, snapshot_one(volume), asio::detached);
    }
    co_return;
  }

private:
  awaitable<void> snapshot_one(std::string volume) {
    witness::Task alive;
#ifndef TWIN
    co_await slots_.async_send({}, use_awaitable);
#endif
    asio::steady_timer io(io_, std::chrono::milliseconds(3));
    co_await io.async_wait(use_awaitable);
    slots_.try_receive([](auto...) {});
  }

  asio::io_context &io_;
  Slots slots_;
};

int main(int argc, char **argv) {
  asio::io_context io;
  Snapshotter s(io);
  asio::co_spawn(io, s.snapshot(std::vector<std::string>(witness::size(argc, argv), "vol")), asio::detached);
  io.run();
  return witness::report();
}
