// spawn: asynchronous connect of asio
// loop: completion handler and while
// origin: command line
// distance: member function and completion handler
// waits: io_context::run
// differs: limiter
// A: bounded N5 | limiter: window kept by the completion handler
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <deque>
#include <memory>
#include <string>

namespace asio = boost::asio;
using asio::ip::tcp;

class PortScan : public std::enable_shared_from_this<PortScan> {
public:
  static constexpr unsigned Parallel = 16;

  PortScan(asio::io_context &Context, std::deque<tcp::endpoint> Targets)
      : Context(Context), Targets(std::move(Targets)) {}

  void start() { fill(); }
  unsigned open() const { return Open; }

private:
  struct Attempt {
    explicit Attempt(asio::io_context &Context) : Socket(Context) {}
    tcp::socket Socket;
    witness::Task Alive;
  };

  void fill() {
#ifndef TWIN
    while (!Targets.empty() && Pending < Parallel) {
#else
    while (!Targets.empty()) {
#endif
      const tcp::endpoint Target = Targets.front();
      Targets.pop_front();
      begin(Target);
    }
  }

  void begin(const tcp::endpoint &Target) {
    auto A = std::make_unique<Attempt>(Context);
    auto &Socket = A->Socket;
    ++Pending;
    Socket.async_connect(
        Target, [Self = shared_from_this(), A = std::move(A)](const boost::system::error_code &Error) mutable {
          A.reset();
          --Self->Pending;
          Self->Open += !Error;
          Self->fill();
        });
  }

  asio::io_context &Context;
  std::deque<tcp::endpoint> Targets;
  unsigned Pending = 0;
  unsigned Open = 0;
};

static std::deque<tcp::endpoint> parsePorts(const std::string &From, const std::string &To) {
  std::deque<tcp::endpoint> Targets;
  const auto Loopback = asio::ip::address_v4::loopback();
  for (unsigned Port = std::stoul(From); Port < std::stoul(To); ++Port)
    Targets.emplace_back(Loopback, static_cast<unsigned short>(Port));
  return Targets;
}

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  asio::io_context Context;
  auto Scan = std::make_shared<PortScan>(Context, parsePorts("100", std::to_string(100 + N)));
  Scan->start();
  Context.run();
  return witness::report();
}
