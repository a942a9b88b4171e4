// spawn: boost::asio::co_spawn detached
// loop: range-for in a coroutine
// origin: vector parameter
// waits: io_context::run
// distance: same class
// differs: where the slot is taken
// A: bounded N4 | limiter: channel as a semaphore, before the coroutine
// B: unbounded Y2 | limiter: channel as a semaphore, within the coroutine
// witness: runnable
// libraries: -lboost_system
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

struct Machine {
  std::string Vin;
  double Diesel = 0;
};

class TelemetryPull {
public:
  explicit TelemetryPull(asio::io_context &Io) : Io(Io), Links(Io, 14) {}

  asio::awaitable<void> pullAll(std::vector<Machine> &Machines) {
    for (Machine &M : Machines) {
      if (M.Vin.size() < 5)
        continue;
#ifndef TWIN
      co_await Links.async_send(error_code(), asio::use_awaitable);
#endif
      asio::co_spawn(Io, pull(M), asio::detached);
    }
    co_return;
  }

private:
  asio::awaitable<void> pull(Machine &M) {
    witness::Task Alive;
#ifdef TWIN
    co_await Links.async_send(error_code(), asio::use_awaitable);
#endif
    co_await query(M);
    co_await Links.async_receive(asio::use_awaitable);
  }

  asio::awaitable<void> query(Machine &M) {
    asio::steady_timer Answer(Io, std::chrono::milliseconds(3));
    co_await Answer.async_wait(asio::use_awaitable);
    M.Diesel = 40.0 + static_cast<double>(M.Vin.back() - '0');
  }

  asio::io_context &Io;
  asio::experimental::channel<void(error_code)> Links;
};

void refresh(std::vector<Machine> &Machines) {
  asio::io_context Io;
  TelemetryPull Pull(Io);
  asio::co_spawn(Io, Pull.pullAll(Machines), [](std::exception_ptr Error) {
    if (Error)
      fprintf(stderr, "telemetry: pull was cut short\n");
  });
  Io.run();
}

int main(int argc, char **argv) {
  std::vector<Machine> Machines;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Machines.push_back({"FENDT" + std::to_string(I), 0});
  refresh(Machines);
  return witness::report();
}
