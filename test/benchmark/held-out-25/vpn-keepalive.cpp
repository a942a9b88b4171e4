// spawn: boost::asio async_wait
// loop: range-for
// origin: peers of a configuration pushed by the controller
// waits: io_context::run
// distance: helper class
// differs: what is done to the vector before the loop
// A: unbounded Y7 | limiter: reserves room for 64
// B: bounded N11 | limiter: keeps the first 64
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Peer {
  std::string PublicKey, Endpoint;
  int KeepaliveMs = 25;
};

// A handshake with one peer, which lives as long as its answer is awaited.
class Handshake : public std::enable_shared_from_this<Handshake> {
public:
  Handshake(asio::io_context &C, Peer P) : Timeout(C), Remote(std::move(P)) {}

  void begin() {
    Timeout.expires_after(std::chrono::milliseconds(Remote.KeepaliveMs));
    Timeout.async_wait([Self = shared_from_this()](boost::system::error_code Ec) { Self->finish(Ec); });
  }

private:
  void finish(boost::system::error_code Ec) {
    if (Ec && Ec != asio::error::operation_aborted)
      std::cerr << Remote.Endpoint << ": " << Ec.message() << '\n';
  }

  witness::Task Alive;
  asio::steady_timer Timeout;
  Peer Remote;
};

class Tunnel {
public:
  explicit Tunnel(asio::io_context &C) : Context(C) {
    Peers.reserve(MaxPeers);
  }

  void configure(std::istream &Pushed) {
    Peer P;
    while (Pushed >> P.PublicKey >> P.Endpoint >> P.KeepaliveMs) {
      P.KeepaliveMs = std::clamp(P.KeepaliveMs, 10, 60);
      Peers.push_back(P);
    }
#ifdef TWIN
    if (Peers.size() > MaxPeers)
      Peers.resize(MaxPeers);
#endif
    keepAlive();
  }

private:
  static constexpr std::size_t MaxPeers = 64;

  void keepAlive() {
    for (const Peer &P : Peers)
      std::make_shared<Handshake>(Context, P)->begin();
  }

  asio::io_context &Context;
  std::vector<Peer> Peers;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Pushed;
  for (std::size_t I = 0; I < N; ++I)
    Pushed << "key" << I << " 10.8." << I / 250 << '.' << I % 250 << ":51820 25\n";
  asio::io_context Context;
  Tunnel T(Context);
  T.configure(Pushed);
  Context.run();
  return witness::report();
}
