// spawn: asynchronous timer of Boost.Asio
// loop: while over a deque
// origin: member filled by a request
// limiter: counter of open tunnels
// waits: event loop
// distance: callbacks
// differs: when the counter is lowered
// A: unbounded Y5 | limiter: counter lowered when the handshake has been asked for
// B: bounded N9 | limiter: counter lowered when the tunnel is closed
// witness: runnable
// libraries: -lpthread
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <deque>
#include <memory>
#include <string>

namespace asio = boost::asio;

struct Tunnel {
  Tunnel(asio::io_context &Io, std::string Peer) : Lifetime(Io), Peer(std::move(Peer)) {}
  asio::steady_timer Lifetime;
  std::string Peer;
  witness::Task Alive;
};

class TunnelManager {
public:
  explicit TunnelManager(asio::io_context &Io) : Io(Io) {}

  void request(std::string Peer) { Wanted.push_back(std::move(Peer)); }

  void openWanted() {
    while (!Wanted.empty() && Open < MaxOpen) {
      auto T = std::make_shared<Tunnel>(Io, std::move(Wanted.front()));
      Wanted.pop_front();
      ++Open;
      handshake(T);
    }
  }

private:
  void handshake(const std::shared_ptr<Tunnel> &T) {
    T->Lifetime.expires_after(std::chrono::milliseconds(15));
    T->Lifetime.async_wait([this, T](const boost::system::error_code &Error) { closed(*T, Error); });
#ifndef TWIN
    --Open;
#endif
  }

  void closed(const Tunnel &T, const boost::system::error_code &Error) {
    if (Error)
      fprintf(stderr, "%s: %s\n", T.Peer.c_str(), Error.message().c_str());
#ifdef TWIN
    --Open;
#endif
    openWanted();
  }

  static constexpr int MaxOpen = 16;
  asio::io_context &Io;
  std::deque<std::string> Wanted;
  int Open = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  TunnelManager Manager(Io);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Manager.request("10.8.0." + std::to_string(I));
  Manager.openWanted();
  Io.run();
  return witness::report();
}
