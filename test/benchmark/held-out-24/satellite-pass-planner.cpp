// spawn: boost::asio::co_spawn
// loop: range-for or counted
// origin: vector of a parsed pass list
// waits: io_context::run
// distance: member coroutine
// differs: a coroutine for each pass, or workers that share the list
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: constant number of workers
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <sstream>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Pass {
  int NoradId = 0;
  double MaxElevation = 0;
  double DopplerHz = 0;
};

class PassPlanner {
public:
  explicit PassPlanner(asio::io_context &Io) : Io(Io) {}

  void load(std::istream &In) {
    Pass P;
    while (In >> P.NoradId >> P.MaxElevation)
      Passes.push_back(P);
    Next = 0;
  }

  void plan() {
#ifndef TWIN
    for (Pass &P : Passes)
      asio::co_spawn(Io, predict(P), asio::detached);
#else
    for (int I = 0; I < Antennas; ++I)
      asio::co_spawn(Io, drain(), asio::detached);
#endif
    Io.run();
  }

private:
  static constexpr int Antennas = 4;

  asio::awaitable<void> predict(Pass &P) {
    witness::Task Alive;
    asio::steady_timer Settle(co_await asio::this_coro::executor, std::chrono::milliseconds(1));
    co_await Settle.async_wait(asio::use_awaitable);
    P.DopplerHz = 9500 * P.MaxElevation / 90;
  }

  asio::awaitable<void> drain() {
    while (Next < Passes.size())
      co_await predict(Passes[Next++]);
  }

  asio::io_context &Io;
  std::vector<Pass> Passes;
  std::size_t Next = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream List;
  for (std::size_t I = 0; I < N; ++I)
    List << 25544 + I << ' ' << 10 + I % 80 << '\n';
  asio::io_context Io;
  PassPlanner Planner(Io);
  Planner.load(List);
  Planner.plan();
  return witness::report();
}
