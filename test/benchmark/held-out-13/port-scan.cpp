// spawn: boost::asio::co_spawn
// loop: while over a shared iterator
// origin: hosts of a subnet, from the prefix length
// limiter: none
// waits: io_context::run
// distance: member function
// differs: coroutine per host or per worker
// A: unbounded Y1 | limiter: none | loop: counted
// B: bounded N1 | limiter: fixed number of coroutines
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <cstdint>

namespace asio = boost::asio;

struct Subnet {
  std::uint32_t First;
  std::uint32_t Count;
};

class Scanner {
public:
  Scanner(asio::io_context &Io, Subnet Net) : Io(Io), Net(Net) {}

  void start() {
#ifdef TWIN
    for (int W = 0; W < Workers; ++W)
      asio::co_spawn(Io, worker(), asio::detached);
#else
    for (std::uint32_t Host = 0; Host < Net.Count; ++Host)
      asio::co_spawn(Io, probe(Net.First + Host), asio::detached);
#endif
  }

  std::uint32_t alive() const { return Alive; }

private:
  static constexpr int Workers = 10;

  asio::awaitable<void> worker() {
    while (Next < Net.Count) {
      std::uint32_t Host = Net.First + Next++;
      co_await probe(Host);
    }
  }

  asio::awaitable<void> probe(std::uint32_t Address) {
    witness::Task Alive_;
    asio::steady_timer Reply(Io, std::chrono::microseconds(200));
    co_await Reply.async_wait(asio::use_awaitable);
    if (Address % 3 == 0)
      ++Alive;
  }

  asio::io_context &Io;
  Subnet Net;
  std::uint32_t Next = 0;
  std::uint32_t Alive = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  Scanner S(Io, {0x0a000001, static_cast<std::uint32_t>(witness::size(argc, argv))});
  S.start();
  Io.run();
  return witness::report();
}
