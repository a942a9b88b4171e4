// spawn: boost::asio async_connect
// loop: counted
// waits: io_context::run
// distance: member function
// limiter: none
// differs: who says how many peers there are
// A: unbounded Y1 | origin: number of peers in a join message
// B: abstain-ok U2 | origin: function of another library
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <cstdint>
#include <memory>

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

struct JoinMessage {
  std::uint64_t Epoch = 0;
  std::uint32_t Peers = 0;
  tcp::endpoint Gateway;
};

extern "C" {
__attribute__((weak)) std::size_t raft_voter_count(std::uint64_t Epoch);
}

class Peer : public std::enable_shared_from_this<Peer> {
public:
  explicit Peer(asio::io_context &Io) : Socket(Io), Keepalive(Io) {}

  void connect(const tcp::endpoint &To) {
    Socket.async_connect(To, [Self = shared_from_this()](error_code Failed) {
      if (!Failed)
        Self->heartbeat();
    });
  }

private:
  void heartbeat() {
    Keepalive.expires_after(std::chrono::milliseconds(80));
    Keepalive.async_wait([Self = shared_from_this()](error_code) { Self->Socket.close(); });
  }

  witness::Task Alive;
  tcp::socket Socket;
  asio::steady_timer Keepalive;
};

class Cluster {
public:
  explicit Cluster(asio::io_context &Io) : Io(Io) {}

  void join(const JoinMessage &Message) {
#ifndef TWIN
    const std::size_t Count = Message.Peers;
#else
    const std::size_t Count = raft_voter_count ? raft_voter_count(Message.Epoch) : 0;
#endif
    for (std::size_t I = 0; I < Count; I++)
      std::make_shared<Peer>(Io)->connect(Message.Gateway);
  }

private:
  asio::io_context &Io;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  asio::io_context Io;
  tcp::acceptor Acceptor(Io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  Acceptor.listen(4096);
  JoinMessage Message{1, static_cast<std::uint32_t>(N), Acceptor.local_endpoint()};
  Cluster C(Io);
  C.join(Message);
  Io.run();
  return witness::report();
}
