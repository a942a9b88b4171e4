// spawn: boost::asio async_wait of a session object
// loop: for over messages of a buffer
// origin: messages in binary
// waits: io_context::run
// distance: class and callbacks
// limiter: number of live sessions
// differs: when the number of sessions goes down
// A: bounded N9 | limiter: counted until the session is destroyed
// B: unbounded Y5 | limiter: counted until the session has started
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

namespace asio = boost::asio;

struct AisMessage {
  std::uint32_t Mmsi;
  std::int32_t Lat, Lon;
};

class PilotDesk;

class Session : public std::enable_shared_from_this<Session> {
public:
  Session(PilotDesk &Desk, AisMessage M);
  ~Session();
  void start();

private:
  void onReply(const boost::system::error_code &Error) {
    if (!Error)
      Answered = true;
  }

  witness::Task Alive;
  PilotDesk &Desk;
  AisMessage Ship;
  asio::steady_timer Reply;
  bool Answered = false;
};

class PilotDesk {
public:
  explicit PilotDesk(asio::io_context &Io) : Io(Io) {}

  unsigned feed(const std::vector<unsigned char> &Buffer) {
    unsigned Refused = 0;
    for (std::size_t At = 0; At + sizeof(AisMessage) <= Buffer.size(); At += sizeof(AisMessage)) {
      AisMessage M;
      std::memcpy(&M, Buffer.data() + At, sizeof(M));
      if (Sessions >= Channels) {
        ++Refused;
        continue;
      }
      std::make_shared<Session>(*this, M)->start();
    }
    return Refused;
  }

  asio::io_context &Io;
  unsigned Sessions = 0;

private:
  static constexpr unsigned Channels = 14;
};

Session::Session(PilotDesk &Desk, AisMessage M) : Desk(Desk), Ship(M), Reply(Desk.Io) { ++Desk.Sessions; }

Session::~Session() {
#ifndef TWIN
  --Desk.Sessions;
#endif
}

void Session::start() {
  Reply.expires_after(std::chrono::milliseconds(20));
  Reply.async_wait([Self = shared_from_this()](const boost::system::error_code &Error) { Self->onReply(Error); });
#ifdef TWIN
  --Desk.Sessions;
#endif
}

int main(int argc, char **argv) {
  std::vector<unsigned char> Buffer(witness::size(argc, argv) * sizeof(AisMessage));
  asio::io_context Io;
  PilotDesk Desk(Io);
  Desk.feed(Buffer);
  Io.run();
  return witness::report();
}
