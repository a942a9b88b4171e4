// spawn: asio::co_spawn
// loop: index
// origin: request field
// waits: completion handler
// distance: member function
// differs: whether the scan waits for the timer
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter, waits on a timer that each task cancels
// witness: runnable
// libraries: -pthread
#include "witness.h"
#include <boost/asio.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;
using namespace std::chrono_literals;

struct ScanRequest {
  std::string host;
  std::vector<unsigned short> ports;
};

class PortScanner {
public:
  explicit PortScanner(asio::io_context &io) : io_(io), freed_(io) {}

  asio::awaitable<void> scan(const ScanRequest &rq) {
    for (std::size_t i = 0; i < rq.ports.size(); ++i) {
#ifdef TWIN
      while (open_ >= width_) {
        freed_.expires_at(asio::steady_timer::time_point::max());
        boost::system::error_code ec;
        co_await freed_.async_wait(asio::redirect_error(asio::use_awaitable, ec));
      }
#endif
      ++open_;
      asio::co_spawn(io_, knock(rq.host, rq.ports[i]), [this](std::exception_ptr) {
        --open_;
        freed_.cancel();
      });
    }
    co_return;
  }

private:
  asio::awaitable<void> knock(std::string host, unsigned short port) {
    witness::Task alive;
    asio::steady_timer reply(io_, 3ms);
    co_await reply.async_wait(asio::use_awaitable);
    if (host.empty() || port == 0)
      std::puts("cannot knock there");
  }

  asio::io_context &io_;
  asio::steady_timer freed_;
  int open_ = 0;
  const int width_ = 24;
};

int main(int argc, char **argv) {
  ScanRequest rq{"localhost", std::vector<unsigned short>(witness::size(argc, argv), 80)};
  asio::io_context io;
  PortScanner scanner(io);
  asio::co_spawn(io, scanner.scan(rq), asio::detached);
  io.run();
  return witness::report();
}
