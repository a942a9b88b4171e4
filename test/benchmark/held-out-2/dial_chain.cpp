// spawn: asio async_connect with a callback
// loop: range-for, or a chain of callbacks
// origin: container parameter
// waits: run
// distance: member function
// differs: who starts the next
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: the callback of one starts the next
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <memory>
#include <vector>

using boost::asio::ip::tcp;

class PeerDialer {
public:
  PeerDialer(boost::asio::io_context &io, std::vector<tcp::endpoint> peers)
      : io_(io), peers_(std::move(peers)) {}

  void start() {
#ifdef TWIN
    dial(0);
#else
    for (std::size_t i = 0; i < peers_.size(); ++i)
      dial(i);
#endif
  }
  int connected() const { return connected_; }

private:
  void dial(std::size_t i) {
    if (i >= peers_.size())
      return;
    auto alive = std::make_shared<witness::Task>();
    auto socket = std::make_shared<tcp::socket>(io_);
    socket->async_connect(peers_[i], [this, i, socket, alive](boost::system::error_code ec) mutable {
      if (!ec)
        ++connected_;
      boost::system::error_code ignored;
      socket->close(ignored);
      alive.reset();
#ifdef TWIN
      dial(i + 1);
#endif
    });
  }

  boost::asio::io_context &io_;
  std::vector<tcp::endpoint> peers_;
  int connected_ = 0;
};

int main(int argc, char **argv) {
  boost::asio::io_context io;
  tcp::endpoint nobody(boost::asio::ip::address_v4::loopback(), 9);
  PeerDialer dialer(io, std::vector<tcp::endpoint>(witness::size(argc, argv), nobody));
  dialer.start();
  io.run();
  return witness::report();
}
