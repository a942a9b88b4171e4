// spawn: boost::asio::steady_timer::async_wait
// loop: while, again from each completion
// origin: seats of an order
// waits: the event loop
// distance: callbacks
// differs: default of the window
// A: unbounded Y3 | limiter: window, zero in the configuration lifts it
// B: bounded N5 | limiter: window of eight
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>

namespace asio = boost::asio;

struct BoxOfficeConfig {
  std::chrono::milliseconds venueLatency{2};
#ifndef TWIN
  std::size_t window = 0;
#else
  std::size_t window = 8;
#endif
};

struct Seat {
  unsigned row, number;
};

class SeatHolder {
public:
  SeatHolder(asio::io_context &io, const BoxOfficeConfig &config, std::deque<Seat> order)
      : io_(io), latency_(config.venueLatency), window_(config.window ? config.window : SIZE_MAX),
        waiting_(std::move(order)) {}

  void pump() {
    while (!waiting_.empty() && inFlight_ < window_) {
      Seat seat = waiting_.front();
      waiting_.pop_front();
      hold(seat);
    }
  }

  std::size_t held() const { return held_; }

private:
  void hold(Seat seat) {
    auto reply = std::make_shared<asio::steady_timer>(io_, latency_);
    auto alive = std::make_shared<witness::Task>();
    ++inFlight_;
    reply->async_wait([this, reply, alive, seat](boost::system::error_code ec) {
      --inFlight_;
      if (!ec && seat.row > 0)
        ++held_;
      pump();
    });
  }

  asio::io_context &io_;
  std::chrono::milliseconds latency_;
  std::size_t window_;
  std::size_t inFlight_ = 0;
  std::size_t held_ = 0;
  std::deque<Seat> waiting_;
};

int main(int argc, char **argv) {
  std::deque<Seat> order;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    order.push_back({static_cast<unsigned>(1 + i / 40), static_cast<unsigned>(i % 40)});
  asio::io_context io;
  SeatHolder holder(io, BoxOfficeConfig{}, std::move(order));
  holder.pump();
  io.run();
  return witness::report();
}
