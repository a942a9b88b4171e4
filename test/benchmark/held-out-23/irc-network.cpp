// spawn: Boost.Asio asynchronous timer per connection
// loop: range-for
// origin: configuration text of the user
// limiter: window of connections being made
// waits: io_context::run
// distance: callbacks and a member function
// differs: how many connections are begun before the first has ended
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: window of three, the handler begins the next
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <deque>
#include <memory>
#include <optional>
#include <sstream>
#include <string>

namespace asio = boost::asio;

class Link : public std::enable_shared_from_this<Link> {
public:
  Link(asio::io_context &Io, std::string Host) : Handshake(Io), Host(std::move(Host)) {}

  template <typename Done> void connect(Done OnDone) {
    Alive.emplace();
    Handshake.expires_after(std::chrono::milliseconds(15));
    Handshake.async_wait([Self = shared_from_this(), OnDone](const boost::system::error_code &Error) {
      Self->Alive.reset();
      OnDone(Self->Host, Error);
    });
  }

private:
  asio::steady_timer Handshake;
  std::string Host;
  std::optional<witness::Task> Alive;
};

class Network {
public:
  explicit Network(asio::io_context &Io) : Io(Io) {}

  void configure(std::istream &In) {
    std::string Word, Host;
    while (In >> Word >> Host)
      if (Word == "C:")
        Waiting.push_back(Host);
  }

  void join() {
#ifndef TWIN
    const std::size_t Begin = Waiting.size();
#else
    const std::size_t Begin = std::min<std::size_t>(Waiting.size(), 3);
#endif
    for (std::size_t I = 0; I < Begin; ++I)
      connectNext();
  }

  int established() const { return Established; }

private:
  void connectNext() {
    if (Waiting.empty())
      return;
    std::string Host = std::move(Waiting.front());
    Waiting.pop_front();
    std::make_shared<Link>(Io, std::move(Host))->connect([this](const std::string &, const auto &Error) {
      if (!Error)
        ++Established;
      connectNext();
    });
  }

  asio::io_context &Io;
  std::deque<std::string> Waiting;
  int Established = 0;
};

int main(int argc, char **argv) {
  std::stringstream Conf;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Conf << "C: hub" << I << ".irc.example\n";
  asio::io_context Io;
  Network Net(Io);
  Net.configure(Conf);
  Net.join();
  Io.run();
  return witness::report();
}
