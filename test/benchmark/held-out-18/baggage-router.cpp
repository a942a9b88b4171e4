// spawn: boost::asio::co_spawn
// loop: while over a queue
// origin: queue filled elsewhere
// limiter: none
// distance: member function
// differs: where it waits
// A: bounded N3 | waits: each iteration
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
#include <deque>
#include <iostream>
#include <string>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct Bag {
  std::string Tag;
  std::string Destination;
};

class Router {
public:
  explicit Router(asio::io_context &Io) : Io(Io) {}

  void arrive(Bag B) { Belt.push_back(std::move(B)); }
  void start() { asio::co_spawn(Io, drain(), asio::detached); }

private:
  asio::awaitable<void> divert(Bag B) {
    witness::Task Alive;
    asio::steady_timer Pusher(co_await asio::this_coro::executor, 2ms);
    co_await Pusher.async_wait(asio::use_awaitable);
    if (B.Destination.empty())
      std::cerr << "bag " << B.Tag << " to manual coding\n";
    else
      ++Diverted;
  }

  asio::awaitable<void> drain() {
    while (!Belt.empty()) {
      Bag Next = std::move(Belt.front());
      Belt.pop_front();
#ifndef TWIN
      co_await divert(std::move(Next));
#else
      asio::co_spawn(Io, divert(std::move(Next)), asio::detached);
#endif
    }
    co_return;
  }

  asio::io_context &Io;
  std::deque<Bag> Belt;
  std::size_t Diverted = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  Router R(Io);
  const std::size_t Count = witness::size(argc, argv);
  for (std::size_t I = 0; I < Count; ++I)
    R.arrive({std::to_string(220000 + I), "ZRH"});
  R.start();
  Io.run();
  return witness::report();
}
