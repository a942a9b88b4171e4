// spawn: asio async_connect with a handler
// loop: range-for, or the handler itself
// origin: request parameter
// waits: io_context run
// distance: method
// differs: who starts the next connection
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: six at first, each handler starts one more
// witness: runnable
// flags: -DASIO_STANDALONE
#include "witness.h"
#include <asio.hpp>
#include <memory>
#include <string>
#include <vector>

using Local = asio::local::stream_protocol;

class HealthCheck {
public:
  HealthCheck(asio::io_context &io, std::vector<std::string> sockets)
      : io_(io), sockets_(std::move(sockets)) {}

  void start() {
#ifdef TWIN
    for (int i = 0; i < 6; ++i)
      startNext();
#else
    for (const auto &s : sockets_)
      check(s);
#endif
  }

  std::size_t up() const { return up_; }

private:
  void startNext() {
    if (at_ < sockets_.size())
      check(sockets_[at_++]);
  }

  void check(const std::string &path) {
    auto conn = std::make_shared<Local::socket>(io_);
    witnessEnter();
    conn->async_connect(Local::endpoint(path), [this, conn](std::error_code ec) {
      witnessLeave();
      up_ += !ec;
#ifdef TWIN
      startNext();
#endif
    });
  }

  asio::io_context &io_;
  std::vector<std::string> sockets_;
  std::size_t at_ = 0, up_ = 0;
};

int main(int argc, char **argv) {
  asio::io_context io;
  std::string path = "/tmp/health-" + std::to_string(getpid());
  Local::acceptor server(io, path);
  HealthCheck h(io, std::vector<std::string>(witness::size(argc, argv), path));
  h.start();
  io.run();
  unlink(path.c_str());
  return h.up() ? witness::report() : 1;
}
