// spawn: async_wait
// loop: while over a queue
// origin: deque parameter
// limiter: number of operations started
// waits: io_context::run
// distance: member function
// differs: how many are started at once
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: each end starts the next, eight at the beginning
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <deque>
#include <memory>
#include <string>

class PingSweep {
public:
  PingSweep(boost::asio::io_context &io, std::deque<std::string> hosts)
      : io_(io), hosts_(std::move(hosts)) {}

  void start() {
#ifdef TWIN
    for (int i = 0; i < 8; ++i)
      startNext();
#else
    while (!hosts_.empty())
      startNext();
#endif
  }

private:
  struct Ping {
    Ping(boost::asio::io_context &io, std::string h) : reply(io), host(std::move(h)) {}
    boost::asio::steady_timer reply;
    std::string host;
    witness::Task alive;
  };

  void startNext() {
    if (hosts_.empty())
      return;
    auto ping = std::make_shared<Ping>(io_, std::move(hosts_.front()));
    hosts_.pop_front();
    ping->reply.expires_after(std::chrono::milliseconds(1));
    ping->reply.async_wait([this, ping](const boost::system::error_code &) { startNext(); });
  }

  boost::asio::io_context &io_;
  std::deque<std::string> hosts_;
};

int main(int argc, char **argv) {
  boost::asio::io_context io;
  PingSweep sweep(io, std::deque<std::string>(witness::size(argc, argv), "10.1.2.3"));
  sweep.start();
  io.run();
  return witness::report();
}
