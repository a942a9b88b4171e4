// spawn: boost::asio asynchronous wait
// loop: while over meters
// origin: meters of a message
// waits: io_context::run
// distance: class of its own
// limiter: none
// differs: how many polls start at first
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: a constant number starts, each end starts the next
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace asio = boost::asio;

class MeterSession : public std::enable_shared_from_this<MeterSession> {
public:
  using Done = std::function<void(std::uint32_t Meter, bool Ok)>;

  MeterSession(asio::io_context &Io, std::uint32_t Meter) : Response(Io), Meter(Meter) {}

  void start(Done D) {
    Response.expires_after(std::chrono::microseconds(500));
    Response.async_wait([Self = shared_from_this(), D = std::move(D)](boost::system::error_code E) {
      D(Self->Meter, !E);
    });
  }

private:
  witness::Task Alive;
  asio::steady_timer Response;
  std::uint32_t Meter;
};

class GridPoll {
public:
  GridPoll(asio::io_context &Io, std::vector<std::uint32_t> Meters) : Io(Io), Meters(std::move(Meters)) {}

  void start() {
#ifndef TWIN
    while (pollNext())
      ;
#else
    for (int Link = 0; Link < RadioLinks && pollNext(); ++Link)
      ;
#endif
  }

  std::size_t silent() const { return Silent; }

private:
  static constexpr int RadioLinks = 6;

  bool pollNext() {
    if (Next == Meters.size())
      return false;
    auto Session = std::make_shared<MeterSession>(Io, Meters[Next++]);
    Session->start([this](std::uint32_t, bool Ok) {
      if (!Ok)
        ++Silent;
      pollNext();
    });
    return true;
  }

  asio::io_context &Io;
  std::vector<std::uint32_t> Meters;
  std::size_t Next = 0, Silent = 0;
};

void onPollRequest(const std::vector<std::uint8_t> &Payload) {
  std::vector<std::uint32_t> Meters;
  for (std::size_t I = 0; I + 4 <= Payload.size(); I += 4)
    Meters.push_back(Payload[I] | Payload[I + 1] << 8 | Payload[I + 2] << 16 | std::uint32_t(Payload[I + 3]) << 24);
  asio::io_context Io;
  GridPoll Poll(Io, std::move(Meters));
  Poll.start();
  Io.run();
}

int main(int argc, char **argv) {
  onPollRequest(std::vector<std::uint8_t>(4 * witness::size(argc, argv), 1));
  return witness::report();
}
