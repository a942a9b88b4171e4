// spawn: boost::asio::co_spawn
// loop: while over a deque
// origin: requests read from a stream
// limiter: none
// distance: coroutine member
// differs: whether the coroutine is awaited
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: co_await in the iteration
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <deque>
#include <sstream>
#include <string>

namespace asio = boost::asio;

struct ConnectRequest {
  std::string Host;
  unsigned short Port = 443;
};

class TunnelProxy {
public:
  explicit TunnelProxy(asio::io_context &Io) : Io(Io) {}

  void read(std::istream &Requests) {
    std::string Verb, Authority;
    while (Requests >> Verb >> Authority) {
      const auto Colon = Authority.rfind(':');
      if (Verb != "CONNECT" || Colon == std::string::npos)
        continue;
      Waiting.push_back({Authority.substr(0, Colon),
                         static_cast<unsigned short>(std::stoul(Authority.substr(Colon + 1)))});
    }
  }

  asio::awaitable<void> serve() {
    while (!Waiting.empty()) {
      ConnectRequest Next = std::move(Waiting.front());
      Waiting.pop_front();
      if (Next.Port != 443)
        continue;
#ifndef TWIN
      asio::co_spawn(Io, relay(std::move(Next)), asio::detached);
#else
      co_await relay(std::move(Next));
#endif
    }
    co_return;
  }

private:
  asio::awaitable<void> relay(ConnectRequest Request) {
    witness::Task Alive;
    asio::steady_timer Resolving(Io, std::chrono::milliseconds(3));
    co_await Resolving.async_wait(asio::use_awaitable);
    Relayed += Request.Host.size();
  }

  asio::io_context &Io;
  std::deque<ConnectRequest> Waiting;
  std::size_t Relayed = 0;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::stringstream Requests;
  for (std::size_t I = 0; I < N; ++I)
    Requests << "CONNECT host" << I << ".example.net:443\n";
  asio::io_context Io;
  TunnelProxy Proxy(Io);
  Proxy.read(Requests);
  asio::co_spawn(Io, Proxy.serve(), asio::detached);
  Io.run();
  return witness::report();
}
