// spawn: co_spawn
// loop: endless accept
// origin: endless accept
// limiter: counter
// waits: detached
// distance: member function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: connections above the maximum are closed
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <list>

namespace asio = boost::asio;
using asio::ip::tcp;

class EchoServer {
public:
  explicit EchoServer(asio::io_context &io)
      : acceptor_(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0)) {}

  tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }

  asio::awaitable<void> listen() {
    for (;;) {
      tcp::socket peer = co_await acceptor_.async_accept(asio::use_awaitable);
#ifdef TWIN
      if (sessions_ >= kMaxSessions) {
        peer.close();
        continue;
      }
#endif
      ++sessions_;
      asio::co_spawn(acceptor_.get_executor(), session(std::move(peer)), asio::detached);
    }
  }

private:
  asio::awaitable<void> session(tcp::socket peer) {
    witness::Task alive;
    asio::steady_timer idle(peer.get_executor(), std::chrono::milliseconds(300));
    co_await idle.async_wait(asio::use_awaitable);
    --sessions_;
  }

  static constexpr int kMaxSessions = 32;
  tcp::acceptor acceptor_;
  int sessions_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  asio::io_context io;
  EchoServer server(io);
  std::list<tcp::socket> clients;
  while (n-- > 0)
    clients.emplace_back(io).connect(server.endpoint());
  asio::co_spawn(io, server.listen(), asio::detached);
  io.run_for(std::chrono::milliseconds(700));
  return witness::report();
}
