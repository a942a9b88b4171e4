// spawn: boost::asio::co_spawn
// loop: see A and B
// origin: targets of a request
// limiter: number of walkers
// waits: run of the io_context
// distance: coroutine, method
// differs: a coroutine for each target, or four that share an index
// A: bounded N1 | loop: counted to a constant
// B: unbounded Y1 | loop: range-for | limiter: none
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace asio = boost::asio;

/// modbusd: polls the slaves that a dashboard asks for.
struct Slave {
  std::string Address;
  int Unit;
  double Value = 0;
};

class PollCycle {
public:
  PollCycle(asio::io_context &Context, std::vector<Slave> Slaves) : Context(Context), Slaves(std::move(Slaves)) {}

  void start() {
#ifndef TWIN
    for (int I = 0; I < Walkers; ++I)
      asio::co_spawn(Context, walk(), asio::detached);
#else
    for (Slave &S : Slaves)
      asio::co_spawn(Context, poll(S), asio::detached);
#endif
  }

  double sum() const {
    double Total = 0;
    for (const Slave &S : Slaves)
      Total += S.Value;
    return Total;
  }

private:
  static constexpr int Walkers = 4;

  asio::awaitable<void> poll(Slave &S) {
    witness::Task Alive;
    asio::steady_timer Reply(Context, std::chrono::milliseconds(1));
    co_await Reply.async_wait(asio::use_awaitable);
    S.Value = S.Unit * 0.1;
  }

  asio::awaitable<void> walk() {
    while (Next < Slaves.size())
      co_await poll(Slaves[Next++]);
  }

  asio::io_context &Context;
  std::vector<Slave> Slaves;
  std::size_t Next = 0;
};

double pollOnce(std::vector<Slave> Slaves) {
  asio::io_context Context(1);
  PollCycle Cycle(Context, std::move(Slaves));
  Cycle.start();
  Context.run();
  return Cycle.sum();
}

int main(int argc, char **argv) {
  std::vector<Slave> Slaves;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Slaves.push_back({"10.0.0.7", static_cast<int>(I % 247)});
  pollOnce(std::move(Slaves));
  return witness::report();
}
