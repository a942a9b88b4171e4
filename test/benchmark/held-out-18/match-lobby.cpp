// spawn: boost::asio::co_spawn
// loop: while over a queue
// origin: queue filled from messages
// waits: io_context
// distance: helper function
// differs: where the lobby waits
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the match is awaited
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <deque>
#include <string>
#include <utility>

namespace asio = boost::asio;

struct Ticket {
  std::string Player;
  int Rating;
};

class Lobby {
public:
  explicit Lobby(asio::io_context &Io) : Io(Io) {}

  void enqueue(Ticket T) { Waiting.push_back(std::move(T)); }

  asio::awaitable<void> pair() {
    while (Waiting.size() >= 2) {
      Ticket Home = std::move(Waiting.front());
      Waiting.pop_front();
      Ticket Away = std::move(Waiting.front());
      Waiting.pop_front();
#ifndef TWIN
      asio::co_spawn(Io, host(std::move(Home), std::move(Away)), asio::detached);
#else
      co_await asio::co_spawn(Io, host(std::move(Home), std::move(Away)), asio::use_awaitable);
#endif
    }
    co_return;
  }

private:
  asio::awaitable<void> host(Ticket Home, Ticket Away) {
    witness::Task Alive;
    asio::steady_timer Round(Io, std::chrono::milliseconds(4));
    for (int Turn = 0; Turn < 2; ++Turn) {
      co_await Round.async_wait(asio::use_awaitable);
      Round.expires_after(std::chrono::milliseconds(4));
    }
    Played += Home.Rating >= Away.Rating;
  }

  asio::io_context &Io;
  std::deque<Ticket> Waiting;
  int Played = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  Lobby L(Io);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < 2 * N; ++I)
    L.enqueue({"player" + std::to_string(I), 1200});
  asio::co_spawn(Io, L.pair(), asio::detached);
  Io.run();
  return witness::report();
}
