// spawn: asio::co_spawn
// loop: endless
// origin: accept
// waits: detached
// distance: member function
// differs: whether the number of members is checked
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter of members, a late client is closed
// witness: runnable
// libraries: -pthread
#include "witness.h"
#include <boost/asio.hpp>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;

class ChatHub {
public:
  explicit ChatHub(asio::io_context &io) : door_(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0)) {}

  unsigned short port() const { return door_.local_endpoint().port(); }

  asio::awaitable<void> open() {
    for (;;) {
      tcp::socket guest = co_await door_.async_accept(asio::use_awaitable);
#ifdef TWIN
      if (members_ >= 40) {
        guest.close();
        continue;
      }
#endif
      members_++;
      asio::co_spawn(door_.get_executor(), talk(std::move(guest)), asio::detached);
    }
  }

private:
  asio::awaitable<void> talk(tcp::socket s) {
    witness::Task alive;
    char line[64];
    for (;;) {
      auto [error, n] = co_await s.async_read_some(asio::buffer(line), asio::as_tuple(asio::use_awaitable));
      if (error)
        break;
    }
    members_--;
  }

  tcp::acceptor door_;
  std::size_t members_ = 0;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  asio::io_context io;
  ChatHub hub(io);
  asio::co_spawn(io, hub.open(), asio::detached);
  std::thread clients([&] {
    asio::io_context mine;
    std::vector<tcp::socket> all;
    for (std::size_t i = 0; i < n && i < 450; ++i) {
      all.emplace_back(mine);
      boost::system::error_code ec;
      all.back().connect(tcp::endpoint(asio::ip::address_v4::loopback(), hub.port()), ec);
    }
    witnessSleep(50000000);
    all.clear();
    witnessSleep(50000000);
    io.stop();
  });
  io.run();
  clients.join();
  return witness::report();
}
