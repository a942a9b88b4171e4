// spawn: boost::asio::co_spawn
// loop: range-for
// origin: batch of samples of a vehicle
// limiter: asio experimental channel used as a gate
// waits: io_context::run
// distance: member coroutine
// differs: limiter
// A: bounded N4 | limiter: a place in the channel before the spawn
// B: unbounded Y1 | limiter: none
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
#include <cstdint>
#include <vector>

namespace asio = boost::asio;

struct Sample {
  std::uint32_t Signal = 0;
  double Value = 0;
};

class Uplink {
public:
  explicit Uplink(asio::io_context &Io) : Io(Io), Gate(Io, MaxInFlight) {}

  asio::awaitable<void> flush(std::vector<Sample> Samples) {
    for (const Sample &S : Samples) {
#ifndef TWIN
      co_await Gate.async_send({}, asio::use_awaitable);
#endif
      asio::co_spawn(Io, upload(S), asio::detached);
    }
    Flushed = true;
    co_return;
  }

  bool flushed() const { return Flushed; }

private:
  static constexpr std::size_t MaxInFlight = 8;

  asio::awaitable<void> upload(Sample S) {
    witness::Task Alive;
    asio::steady_timer Radio(Io, std::chrono::milliseconds(2 + S.Signal % 3));
    co_await Radio.async_wait(asio::use_awaitable);
    Sent += S.Value;
#ifndef TWIN
    Gate.try_receive([](auto...) {});
#endif
  }

  asio::io_context &Io;
  asio::experimental::channel<void(boost::system::error_code)> Gate;
  double Sent = 0;
  bool Flushed = false;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::vector<Sample> Samples;
  for (std::size_t I = 0; I < N; ++I)
    Samples.push_back({static_cast<std::uint32_t>(I), 0.5});
  asio::io_context Io(1);
  Uplink Link(Io);
  asio::co_spawn(Io, Link.flush(std::move(Samples)), asio::detached);
  Io.run();
  return Link.flushed() ? witness::report() : 1;
}
