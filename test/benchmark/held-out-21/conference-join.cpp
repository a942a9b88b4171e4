// spawn: boost::asio::co_spawn
// loop: range-for in a coroutine
// origin: field of a message
// waits: detached or awaited
// distance: member coroutine
// differs: the completion token
// A: bounded N3 | limiter: each negotiation is awaited
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;

struct Participant {
  std::string Name;
  bool Video = true;
};

struct JoinMessage {
  std::string Room;
  std::vector<Participant> Participants;
};

class Conference {
public:
  explicit Conference(asio::io_context &Io) : Io(Io) {}

  awaitable<void> onJoin(JoinMessage Message) {
    for (const Participant &P : Message.Participants) {
      if (P.Name.empty())
        continue;
#ifdef TWIN
      asio::co_spawn(Io, negotiate(P), asio::detached);
#else
      co_await asio::co_spawn(Io, negotiate(P), asio::use_awaitable);
#endif
    }
    ++Announcements;
    co_return;
  }

  int connected() const { return Connected; }

private:
  awaitable<void> negotiate(Participant P) {
    witness::Task Alive;
    asio::steady_timer Offer(Io, std::chrono::milliseconds(P.Video ? 2 : 1));
    co_await Offer.async_wait(asio::use_awaitable);
    ++Connected;
  }

  asio::io_context &Io;
  int Connected = 0, Announcements = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  Conference C(Io);
  JoinMessage Message{"standup", std::vector<Participant>(witness::size(argc, argv), {"guest"})};
  asio::co_spawn(Io, C.onJoin(std::move(Message)), asio::detached);
  Io.run();
  return witness::report();
}
