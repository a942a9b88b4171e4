// spawn: boost::asio::co_spawn
// loop: range-for
// origin: names of a request
// waits: io_context::run
// distance: member coroutine
// differs: where the channel is filled
// A: unbounded Y2 | limiter: channel filled in the lookup
// B: bounded N4 | limiter: channel filled before co_spawn
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;
using boost::system::error_code;

class BulkLookup {
public:
  BulkLookup(asio::io_context &Io, std::size_t Sockets) : Io(Io), Tokens(Io, Sockets) {}

  asio::awaitable<void> resolveAll(std::vector<std::string> Names) {
    for (auto &Name : Names) {
#ifdef TWIN
      co_await take();
#endif
      asio::co_spawn(Io, lookup(std::move(Name)), asio::detached);
    }
    co_return;
  }

  std::size_t answers() const { return Answers; }

private:
  asio::awaitable<void> take() {
    co_await Tokens.async_send(error_code{}, asio::use_awaitable);
  }

  asio::awaitable<void> lookup(std::string Name) {
    witness::Task Alive;
#ifndef TWIN
    co_await take();
#endif
    co_await query(Name);
    Tokens.try_receive([](error_code) {});
  }

  asio::awaitable<void> query(const std::string &Name) {
    asio::steady_timer Reply(Io, std::chrono::milliseconds(2));
    co_await Reply.async_wait(asio::use_awaitable);
    Answers += !Name.empty();
  }

  asio::io_context &Io;
  asio::experimental::channel<void(error_code)> Tokens;
  std::size_t Answers = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::vector<std::string> Names;
  for (std::size_t I = 0; I < N; ++I)
    Names.push_back("h" + std::to_string(I) + ".example.com");
  asio::io_context Io;
  BulkLookup Bulk(Io, 16);
  asio::co_spawn(Io, Bulk.resolveAll(std::move(Names)), asio::detached);
  Io.run();
  return witness::report();
}
