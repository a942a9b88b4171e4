// spawn: boost::asio::co_spawn
// loop: for with co_await async_read_until
// origin: lines of a connection
// waits: detached
// distance: member coroutine
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: answers busy when as many dialogs as allowed are alive
// witness: runnable
#include "witness.h"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/local/connect_pair.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <string>

namespace asio = boost::asio;
using Socket = asio::local::stream_protocol::socket;

class SipSession {
public:
  SipSession(asio::io_context &Io, Socket S) : Io(Io), Peer(std::move(S)) {}

  asio::awaitable<void> serve() {
    std::string Buffer;
    try {
      for (;;) {
        std::size_t Length =
            co_await asio::async_read_until(Peer, asio::dynamic_buffer(Buffer), '\n', asio::use_awaitable);
        std::string Line = Buffer.substr(0, Length - 1);
        Buffer.erase(0, Length);
        if (Line.rfind("INVITE ", 0) != 0)
          continue;
#ifdef TWIN
        if (Dialogs >= MaxDialogs) {
          ++Busy;
          continue;
        }
#endif
        ++Dialogs;
        asio::co_spawn(Io, dialog(Line.substr(7)), asio::detached);
      }
    } catch (const boost::system::system_error &E) {
      if (E.code() != asio::error::eof)
        std::fprintf(stderr, "sip: %s\n", E.what());
    }
  }

private:
  static constexpr int MaxDialogs = 40;

  asio::awaitable<void> dialog(std::string Callee) {
    witness::Task Alive;
    asio::steady_timer Ringing(Io, std::chrono::milliseconds(Callee.size() > 8 ? 300 : 200));
    co_await Ringing.async_wait(asio::use_awaitable);
    --Dialogs;
  }

  asio::io_context &Io;
  Socket Peer;
  int Dialogs = 0;
  int Busy = 0;
};

int main(int argc, char **argv) {
  asio::io_context Io;
  Socket Server(Io), Client(Io);
  asio::local::connect_pair(Server, Client);
  std::string Text;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Text += "INVITE sip:" + std::to_string(I) + "\n";
  asio::write(Client, asio::buffer(Text));
  Client.close();
  SipSession Session(Io, std::move(Server));
  asio::co_spawn(Io, Session.serve(), asio::detached);
  Io.run();
  return witness::report();
}
