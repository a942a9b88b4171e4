// spawn: async_wait of a timer
// loop: counted / completion handler
// origin: vector parameter
// waits: io_context
// distance: callback
// differs: who starts the next check
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: a fixed number of chains, each starts its next check
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/system/error_code.hpp>
#include <algorithm>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

struct Gateway {
  std::string Host;
  bool Alive = false;
};

class HealthCheck : public std::enable_shared_from_this<HealthCheck> {
public:
  HealthCheck(boost::asio::io_context &Io, std::vector<Gateway> Gateways) : Io(Io), Gateways(std::move(Gateways)) {}

  void start() {
#ifndef TWIN
    while (Next < Gateways.size())
      checkNext();
#else
    for (int Chain = 0; Chain < 10; ++Chain)
      checkNext();
#endif
  }

private:
  void checkNext() {
    if (Next == Gateways.size())
      return;
    Gateway &G = Gateways[Next++];
    auto Alive = std::make_shared<witness::Task>();
    auto Probe = std::make_shared<boost::asio::steady_timer>(Io, std::chrono::milliseconds(15));
    Probe->async_wait([Self = shared_from_this(), Probe, Alive, &G](boost::system::error_code E) mutable {
      Alive.reset();
      Self->finished(G, E);
    });
  }

  void finished(Gateway &G, boost::system::error_code E) {
    G.Alive = !E;
#ifdef TWIN
    checkNext();
#endif
  }

  boost::asio::io_context &Io;
  std::vector<Gateway> Gateways;
  std::size_t Next = 0;
};

int main(int argc, char **argv) {
  boost::asio::io_context Io;
  std::vector<Gateway> Gateways(witness::size(argc, argv), Gateway{"vpn.example.net"});
  std::make_shared<HealthCheck>(Io, std::move(Gateways))->start();
  Io.run();
  return witness::report();
}
