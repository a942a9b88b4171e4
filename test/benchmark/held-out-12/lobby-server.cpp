// spawn: boost::asio::co_spawn
// loop: while over a queue, or workers over the queue
// origin: joined players
// limiter: number of worker coroutines
// waits: io_context::run
// distance: member coroutine
// differs: who takes from the queue
// A: unbounded Y1 | limiter: none, a coroutine for each player
// B: bounded N8 | limiter: five coroutines take from the queue
// witness: runnable
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

namespace asio = boost::asio;

struct Player {
  std::string Nick;
  int Rating = 1000;
};

class Lobby {
public:
  explicit Lobby(asio::io_context &Io) : Io(Io) {}

  void join(Player P) { Waiting.push_back(std::move(P)); }

  void openRound() {
#ifndef TWIN
    while (!Waiting.empty()) {
      asio::co_spawn(Io, place(take()), asio::detached);
    }
#else
    for (int Clerk = 0; Clerk < Clerks; ++Clerk)
      asio::co_spawn(Io, serve(), asio::detached);
#endif
  }

  int placed() const { return Placed; }

private:
  static constexpr int Clerks = 5;

  Player take() {
    Player P = std::move(Waiting.front());
    Waiting.pop_front();
    return P;
  }

  asio::awaitable<void> serve() {
    while (!Waiting.empty())
      co_await place(take());
  }

  asio::awaitable<void> place(Player P) {
    witness::Task Alive;
    asio::steady_timer Ping(Io, std::chrono::microseconds(500 + P.Rating % 7));
    co_await Ping.async_wait(asio::use_awaitable);
    if (P.Nick.empty())
      co_return;
    ++Placed;
  }

  asio::io_context &Io;
  std::deque<Player> Waiting;
  int Placed = 0;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  asio::io_context Io(1);
  Lobby Hall(Io);
  for (std::size_t I = 0; I < N; ++I)
    Hall.join({"player" + std::to_string(I), static_cast<int>(900 + I)});
  Hall.openRound();
  Io.run();
  return Hall.placed() == static_cast<int>(N) ? witness::report() : 1;
}
