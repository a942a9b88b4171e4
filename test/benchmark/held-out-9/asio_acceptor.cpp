// spawn: std::thread
// loop: async_accept that renews itself
// origin: endless accept
// waits: detached
// distance: callback
// differs: limiter
// A: bounded N9 | limiter: accepts again only when fewer than 16 sessions live
// B: unbounded Y8 | limiter: none
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio.hpp>
#include <memory>
#include <thread>

namespace asio = boost::asio;
using asio::ip::tcp;

class Server {
public:
  Server(asio::io_context &io, tcp::endpoint where) : io_(io), acceptor_(io, where) { accept(); }
  unsigned short port() const { return acceptor_.local_endpoint().port(); }

private:
  void accept() {
    acceptor_.async_accept([this](boost::system::error_code ec, tcp::socket socket) {
      if (ec)
        return;
      ++sessions_;
      auto client = std::make_shared<tcp::socket>(std::move(socket));
      std::thread([this, client] {
        witness::task();
        asio::post(io_, [this] { ended(); });
      }).detach();
#ifdef TWIN
      accept();
#else
      if (sessions_ < 16)
        accept();
      else
        paused_ = true;
#endif
    });
  }
  void ended() {
    --sessions_;
    if (paused_) {
      paused_ = false;
      accept();
    }
  }
  asio::io_context &io_;
  tcp::acceptor acceptor_;
  int sessions_ = 0;
  bool paused_ = false;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static asio::io_context io;
  static Server server(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  unsigned short port = server.port();
  std::thread([] { io.run(); }).detach();
  std::vector<std::unique_ptr<tcp::socket>> clients;
  asio::io_context mine;
  for (std::size_t i = 0; i < n; ++i) {
    clients.push_back(std::make_unique<tcp::socket>(mine));
    clients.back()->connect(tcp::endpoint(asio::ip::address_v4::loopback(), port));
  }
  return witness::report();
}
