// spawn: boost::asio::co_spawn
// loop: while over a queue
// origin: queue member filled from a message
// limiter: number of coroutines
// waits: io_context::run
// distance: member function
// differs: what a coroutine is started for
// A: bounded N1 | loop: counted, three workers that share the queue
// B: unbounded Y1 | loop: each entry of the queue
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <queue>
#include <string>

namespace asio = boost::asio;

struct Entry {
  std::string Account;
  long Cents;
};

class LedgerReplay {
public:
  explicit LedgerReplay(asio::io_context &Context) : Context(Context) {}

  void load(std::size_t Count) {
    for (std::size_t I = 0; I < Count; ++I)
      Pending.push({"acc-" + std::to_string(I), 100});
  }

  void start() {
#ifndef TWIN
    for (int Worker = 0; Worker < 3; ++Worker)
      asio::co_spawn(Context, drain(), asio::detached);
#else
    while (!Pending.empty()) {
      asio::co_spawn(Context, book(std::move(Pending.front())), asio::detached);
      Pending.pop();
    }
#endif
  }

  long booked() const { return Booked; }

private:
  asio::awaitable<void> book(Entry E) {
    witness::Task Alive;
    asio::steady_timer Latency(Context, std::chrono::milliseconds(2));
    co_await Latency.async_wait(asio::use_awaitable);
    if (!E.Account.empty())
      Booked += E.Cents;
  }

  asio::awaitable<void> drain() {
    while (!Pending.empty()) {
      Entry E = std::move(Pending.front());
      Pending.pop();
      co_await book(std::move(E));
    }
  }

  asio::io_context &Context;
  std::queue<Entry> Pending;
  long Booked = 0;
};

int main(int argc, char **argv) {
  asio::io_context Context;
  LedgerReplay Replay(Context);
  Replay.load(witness::size(argc, argv));
  Replay.start();
  Context.run();
  fprintf(stderr, "booked %ld\n", Replay.booked());
  return witness::report();
}
