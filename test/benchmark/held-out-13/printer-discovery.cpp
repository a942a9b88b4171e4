// spawn: async_connect
// loop: while over a queue
// origin: addresses of a broadcast answer
// limiter: none
// waits: io_context::run
// distance: completion handler
// differs: condition of the loop
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: number of open connections compared
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <deque>
#include <memory>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;

class IppProbe : public std::enable_shared_from_this<IppProbe> {
public:
  explicit IppProbe(asio::io_context &Io) : Socket(Io) {}

  template <class Handler> void start(const tcp::endpoint &Printer, Handler Done) {
    Socket.async_connect(Printer, [Self = shared_from_this(), Done](boost::system::error_code Error) {
      Done(!Error);
    });
  }

private:
  tcp::socket Socket;
  witness::Task Alive;
};

class Discovery {
public:
  explicit Discovery(asio::io_context &Io) : Io(Io) {}

  void answered(const std::vector<unsigned short> &Ports) {
    for (unsigned short Port : Ports)
      if (Port != 0)
        Found.emplace_back(asio::ip::address_v4::loopback(), Port);
    advance();
  }

  unsigned usable() const { return Usable; }

private:
  static constexpr unsigned Connections = 5;

  void advance() {
#ifdef TWIN
    while (Open < Connections && !Found.empty()) {
#else
    while (!Found.empty()) {
#endif
      tcp::endpoint Printer = Found.front();
      Found.pop_front();
      ++Open;
      std::make_shared<IppProbe>(Io)->start(Printer, [this](bool Answered) {
        --Open;
        Answered ? ++Usable : ++Silent;
        asio::post(Io, [this] { advance(); });
      });
    }
  }

  asio::io_context &Io;
  std::deque<tcp::endpoint> Found;
  unsigned Open = 0, Usable = 0, Silent = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  Discovery D(Io);
  D.answered(std::vector<unsigned short>(witness::size(argc, argv), 9));
  Io.run();
  return witness::report();
}
