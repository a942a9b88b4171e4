// REQUIRES: boost-headers
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A handler that lets its connection go before it starts the next one.

#include <boost/asio.hpp>
#include <memory>
#include <vector>

using boost::asio::ip::tcp;

class Prober {
public:
  Prober(boost::asio::io_context &Io, std::vector<tcp::endpoint> Peers) : Io(Io), Peers(std::move(Peers)) {}

  void lanes() {
    for (int Lane = 0; Lane < 8; ++Lane)
      probeNext();
  }

  void all() {
    while (Next < Peers.size())
      probe(Peers[Next++]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void probeNext() {
    if (Next < Peers.size())
      probe(Peers[Next++]);
  }

  void probe(const tcp::endpoint &Peer) {
    auto Socket = std::make_shared<tcp::socket>(Io);
    Socket->async_connect(Peer, [this, Socket](const boost::system::error_code &) mutable {
      Socket.reset();
      probeNext();
    });
  }

  boost::asio::io_context &Io;
  std::vector<tcp::endpoint> Peers;
  std::size_t Next = 0;
};

// It keeps each of them while it starts the next.
class Keeper {
public:
  Keeper(boost::asio::io_context &Io, std::vector<tcp::endpoint> Peers) : Io(Io), Peers(std::move(Peers)) {}

  void lanes() {
    for (int Lane = 0; Lane < 8; ++Lane)
      probeNext();
  }

private:
  void probeNext() {
    if (Next < Peers.size())
      probe(Peers[Next++]);
  }

  void probe(const tcp::endpoint &Peer) {
    auto Socket = std::make_shared<tcp::socket>(Io);
    Socket->async_connect(Peer, [this, Socket](const boost::system::error_code &) {
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
      Kept.push_back(Socket);
      probeNext();
    });
  }

  boost::asio::io_context &Io;
  std::vector<tcp::endpoint> Peers;
  std::vector<std::shared_ptr<tcp::socket>> Kept;
  std::size_t Next = 0;
};

// A link that lives as long as its handlers do, and tells when it is over.
struct Fixture {
  int Universe = 0;
  bool Online = false;
};

class Link : public std::enable_shared_from_this<Link> {
public:
  explicit Link(boost::asio::io_context &Io) : Socket(Io), Beat(Io) {}

  template <class Done> void open(const tcp::endpoint &Node, Fixture &F, Done Finished) {
    Socket.async_connect(Node, [this, Self = shared_from_this(), &F, Finished](boost::system::error_code E) {
      F.Online = !E;
      Beat.async_wait([Self, Finished](boost::system::error_code) { Finished(); });
    });
  }

private:
  tcp::socket Socket;
  boost::asio::steady_timer Beat;
};

class Patch {
public:
  Patch(boost::asio::io_context &Io, tcp::endpoint Node, std::vector<Fixture> All) : Io(Io), Node(Node), All(std::move(All)) {}

  void lanes() {
    for (int Lane = 0; Lane < 6; ++Lane)
      connectNext();
  }

private:
  void connectNext() {
    if (Next == All.size())
      return;
    std::make_shared<Link>(Io)->open(Node, All[Next++], [this] { connectNext(); });
  }

  boost::asio::io_context &Io;
  tcp::endpoint Node;
  std::vector<Fixture> All;
  std::size_t Next = 0;
};
