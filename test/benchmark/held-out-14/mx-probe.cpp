// spawn: boost::asio async_connect
// loop: iterator, or a chain of handlers
// origin: hosts of a DNS reply
// waits: io_context::run
// distance: session class
// differs: when the next one starts
// A: bounded N3 | limiter: the next begins when the last has ended
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <memory>
#include <sys/resource.h>
#include <utility>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;

class Session : public std::enable_shared_from_this<Session> {
public:
  Session(asio::io_context &io, tcp::endpoint host) : socket_(io), host_(std::move(host)) {}

  void start(std::function<void(bool)> done) {
    socket_.async_connect(host_, [self = shared_from_this(), done](boost::system::error_code error) {
      self->socket_.close();
      done(!error);
    });
  }

private:
  witness::Task alive_;
  tcp::socket socket_;
  tcp::endpoint host_;
};

class MxProbe {
public:
  MxProbe(asio::io_context &io, std::vector<tcp::endpoint> hosts) : io_(io), hosts_(std::move(hosts)) {}

  void run() {
    next_ = hosts_.begin();
#ifndef TWIN
    advance();
#else
    while (next_ != hosts_.end())
      advance();
#endif
  }

  unsigned reachable() const { return reachable_; }

private:
  void advance() {
    if (next_ == hosts_.end())
      return;
    std::make_shared<Session>(io_, *next_++)->start([this](bool ok) {
      reachable_ += ok;
      advance();
    });
  }

  asio::io_context &io_;
  std::vector<tcp::endpoint> hosts_;
  std::vector<tcp::endpoint>::iterator next_;
  unsigned reachable_ = 0;
};

int main(int argc, char **argv) {
  const rlimit files{4096, 4096};
  setrlimit(RLIMIT_NOFILE, &files);
  asio::io_context io;
  tcp::acceptor listener(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  listener.listen(4096);
  std::vector<tcp::endpoint> hosts(witness::size(argc, argv), listener.local_endpoint());
  MxProbe probe(io, std::move(hosts));
  probe.run();
  io.run();
  return witness::report();
}
