// spawn: boost::asio async_connect
// loop: range-for and completion handler
// origin: fixtures of a patch file
// waits: io_context::run
// distance: callback
// differs: how many connections are started at first
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: each that ends starts the next
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio.hpp>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;

struct Fixture {
  unsigned Universe = 0, Channel = 0;
  bool Online = false;
};

class Link : public std::enable_shared_from_this<Link> {
public:
  Link(asio::io_context &Io) : Socket(Io), Heartbeat(Io) {}

  template <class Done> void open(const tcp::endpoint &Node, Fixture &F, Done Finished) {
    Socket.async_connect(Node, [this, Self = shared_from_this(), &F, Finished](boost::system::error_code E) {
      F.Online = !E;
      Heartbeat.expires_after(std::chrono::milliseconds(25));
      Heartbeat.async_wait([Self, Finished](boost::system::error_code) { Finished(); });
    });
  }

private:
  witness::Task Alive;
  tcp::socket Socket;
  asio::steady_timer Heartbeat;
};

class Patch {
public:
  Patch(asio::io_context &Io, tcp::endpoint Node) : Io(Io), Node(Node) {}

  void read(std::istream &In) {
    Fixture F;
    while (In >> F.Universe >> F.Channel)
      Fixtures.push_back(F);
  }

  void connect() {
#ifndef TWIN
    const std::size_t First = Fixtures.size();
#else
    const std::size_t First = std::min<std::size_t>(Fixtures.size(), 6);
#endif
    for (std::size_t I = 0; I < First; ++I)
      connectNext();
  }

private:
  void connectNext() {
    if (Next == Fixtures.size())
      return;
    std::make_shared<Link>(Io)->open(Node, Fixtures[Next++], [this] { connectNext(); });
  }

  asio::io_context &Io;
  tcp::endpoint Node;
  std::vector<Fixture> Fixtures;
  std::size_t Next = 0;
};

int main(int argc, char **argv) {
  std::ostringstream File;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    File << I / 512 << ' ' << I % 512 << '\n';
  std::istringstream In(File.str());
  asio::io_context Io;
  tcp::acceptor Node(Io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  Node.listen(4096);
  Patch P(Io, Node.local_endpoint());
  P.read(In);
  P.connect();
  Io.run();
  return witness::report();
}
