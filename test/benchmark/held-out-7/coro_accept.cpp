// spawn: boost::asio::co_spawn
// loop: endless for with async_accept
// origin: events
// waits: io_context run
// distance: same function
// differs: what happens to a connection when many are open
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: count of sessions, the new one is closed
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <list>

namespace net = boost::asio;
using Local = net::local::stream_protocol;

class Gateway {
public:
  Gateway(net::io_context &io, Local::endpoint at) : acceptor_(io, at) {}

  net::awaitable<void> listen() {
    for (;;) {
      Local::socket peer = co_await acceptor_.async_accept(net::use_awaitable);
#ifdef TWIN
      if (sessions_ >= 19) {
        peer.close();
        continue;
      }
#endif
      ++sessions_;
      net::co_spawn(acceptor_.get_executor(), session(std::move(peer)), net::detached);
    }
  }

private:
  net::awaitable<void> session(Local::socket peer) {
    witness::Task alive;
    char c;
    boost::system::error_code ec;
    while (!ec)
      co_await peer.async_read_some(net::buffer(&c, 1),
                                    net::redirect_error(net::use_awaitable, ec));
    --sessions_;
  }
  Local::acceptor acceptor_;
  std::size_t sessions_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  net::io_context io;
  std::string path = "/tmp/gateway-" + std::to_string(getpid());
  Gateway g(io, path);
  net::co_spawn(io, g.listen(), net::detached);
  std::list<Local::socket> clients;
  for (std::size_t i = 0; i < n; ++i) {
    clients.emplace_back(io).connect(path);
    io.poll();
  }
  io.run_for(std::chrono::milliseconds(50));
  clients.clear();
  io.run_for(std::chrono::milliseconds(50));
  unlink(path.c_str());
  return witness::report();
}
