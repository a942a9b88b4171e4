// spawn: boost::asio::co_spawn
// loop: while in a coroutine
// origin: lines of a stream
// limiter: none
// distance: member coroutine
// differs: spawned or awaited
// A: bounded N3 | waits: co_await each iteration
// B: unbounded Y1 | waits: detached
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <iostream>
#include <map>
#include <sstream>
#include <string>

namespace asio = boost::asio;

struct Quote {
  std::string Symbol;
  double Bid = 0, Ask = 0;
};

class BookReplay {
public:
  BookReplay(asio::io_context &Io, std::istream &Tape) : Io(Io), Tape(Tape) {}

  asio::awaitable<void> run() {
    std::string Line;
    while (std::getline(Tape, Line)) {
      Quote Q;
      std::istringstream Fields(Line);
      if (!(Fields >> Q.Symbol >> Q.Bid >> Q.Ask)) {
        ++Malformed;
        continue;
      }
#ifndef TWIN
      co_await publish(std::move(Q));
#else
      asio::co_spawn(Io, publish(std::move(Q)), asio::detached);
#endif
    }
    co_return;
  }

private:
  asio::awaitable<void> publish(Quote Q) {
    witness::Task Alive;
    asio::steady_timer Latency(Io, std::chrono::microseconds(50));
    co_await Latency.async_wait(asio::use_awaitable);
    Mid[Q.Symbol] = (Q.Bid + Q.Ask) / 2;
  }

  asio::io_context &Io;
  std::istream &Tape;
  std::map<std::string, double> Mid;
  unsigned Malformed = 0;
};

int main(int argc, char **argv) {
  const std::size_t Lines = witness::size(argc, argv);
  std::stringstream Tape;
  for (std::size_t I = 0; I < Lines; ++I)
    Tape << "SYM" << I % 40 << ' ' << 100 + I << ' ' << 101 + I << '\n';
  asio::io_context Io;
  BookReplay Replay(Io, Tape);
  asio::co_spawn(Io, Replay.run(), asio::detached);
  Io.run();
  return witness::report();
}
