// spawn: asio co_spawn
// loop: accept loop
// origin: peers
// waits: run
// distance: coroutine
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: refuses when enough sessions are open
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <sys/resource.h>
#include <vector>

using boost::asio::awaitable;
using boost::asio::co_spawn;
using boost::asio::detached;
using boost::asio::use_awaitable;
using boost::asio::ip::tcp;

class Gateway {
public:
  explicit Gateway(boost::asio::io_context &io) : io_(io), acceptor_(io, {boost::asio::ip::address_v4::loopback(), 0}) {}
  tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }

  awaitable<void> listen() {
    for (;;) {
      tcp::socket peer = co_await acceptor_.async_accept(use_awaitable);
#ifdef TWIN
      if (sessions_ >= kMaxSessions) {
        peer.close();
        continue;
      }
#endif
      ++sessions_;
      co_spawn(io_, session(std::move(peer)), detached);
    }
  }

private:
  static constexpr int kMaxSessions = 9;

  awaitable<void> session(tcp::socket peer) {
    witness::Task alive;
    char buffer[512];
    boost::system::error_code ec;
    co_await peer.async_read_some(boost::asio::buffer(buffer), boost::asio::redirect_error(use_awaitable, ec));
    --sessions_;
  }

  boost::asio::io_context &io_;
  tcp::acceptor acceptor_;
  int sessions_ = 0;
};

int main(int argc, char **argv) {
  rlimit files{8192, 8192};
  setrlimit(RLIMIT_NOFILE, &files);
  boost::asio::io_context io;
  Gateway gateway(io);
  std::vector<tcp::socket> clients;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    clients.emplace_back(io).connect(gateway.endpoint());
  co_spawn(io, gateway.listen(), detached);
  io.run_for(std::chrono::milliseconds(500));
  clients.clear();
  io.run_for(std::chrono::milliseconds(300));
  return witness::report();
}
