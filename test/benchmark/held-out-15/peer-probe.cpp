// spawn: boost::asio async_connect
// loop: range-for, or completion handlers
// origin: peers listed in a gossip message
// waits: io_context::run
// distance: member functions and callbacks
// differs: who starts the next probe
// A: bounded N5 | limiter: the end of a probe starts the next one
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_system -lpthread
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <utility>
#include <vector>

using boost::asio::ip::tcp;

namespace cluster {

class Prober {
public:
  Prober(boost::asio::io_context &Io, std::vector<tcp::endpoint> Peers) : Io(Io), Peers(std::move(Peers)) {}

  void start() {
#ifdef TWIN
    while (Next < Peers.size())
      probe(Peers[Next++]);
#else
    for (unsigned Lane = 0; Lane < Lanes; ++Lane)
      probeNext();
#endif
  }

  std::size_t alive() const { return Alive; }

private:
  static constexpr unsigned Lanes = 8;

  struct Probe {
    explicit Probe(boost::asio::io_context &Io) : Socket(Io) {}
    tcp::socket Socket;
    witness::Task Open;
  };

  void probeNext() {
    if (Next < Peers.size())
      probe(Peers[Next++]);
  }

  void probe(const tcp::endpoint &Peer) {
    auto P = std::make_shared<Probe>(Io);
    P->Socket.async_connect(Peer, [this, P](const boost::system::error_code &Error) mutable {
      finished(!Error);
      P.reset();
      probeNext();
    });
  }

  void finished(bool Answered) {
    if (Answered)
      ++Alive;
    else
      ++Dead;
  }

  boost::asio::io_context &Io;
  std::vector<tcp::endpoint> Peers;
  std::size_t Next = 0;
  std::size_t Alive = 0, Dead = 0;
};

} // namespace cluster

int main(int argc, char **argv) {
  boost::asio::io_context Io;
  tcp::acceptor Listener(Io, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0));
  Listener.listen(4096);
  std::vector<tcp::endpoint> Peers(witness::size(argc, argv), Listener.local_endpoint());
  cluster::Prober P(Io, std::move(Peers));
  P.start();
  Io.run();
  return witness::report();
}
