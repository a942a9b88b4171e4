// spawn: boost::asio::co_spawn
// loop: coroutine that reads for ever
// origin: frames of a pipe
// limiter: counter of live sessions
// waits: detached
// distance: same class
// differs: what the counter covers
// A: unbounded Y5 | limiter: raised and lowered around the look-up only
// B: bounded N9 | limiter: raised at the start and lowered at the end of the session
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <chrono>
#include <cstdint>
#include <vector>

namespace asio = boost::asio;

struct ScanFrame {
  std::uint32_t Tag = 0;
  std::uint16_t Belt = 0;
  std::uint16_t Reader = 0;
};

class BeltServer {
public:
  BeltServer(asio::io_context &Io, int Descriptor) : Io(Io), Line(Io, Descriptor) {}

  void start() { asio::co_spawn(Io, listen(), asio::detached); }

  std::size_t refused() const { return Refused; }

private:
  static constexpr int MaxSessions = 25;

  asio::awaitable<void> listen() {
    for (;;) {
      ScanFrame Frame;
      auto [Error, Got] = co_await asio::async_read(Line, asio::buffer(&Frame, sizeof(Frame)),
                                                    asio::as_tuple(asio::use_awaitable));
      if (Error)
        co_return;
      if (Sessions >= MaxSessions) {
        ++Refused;
        continue;
      }
#ifdef TWIN
      ++Sessions;
#endif
      asio::co_spawn(Io, route(Frame), asio::detached);
    }
  }

  asio::awaitable<void> route(ScanFrame Frame) {
    witness::Task Alive;
#ifndef TWIN
    ++Sessions;
#endif
    const bool Known = lookUp(Frame);
#ifndef TWIN
    --Sessions;
#endif
    asio::steady_timer Diverter(co_await asio::this_coro::executor);
    Diverter.expires_after(std::chrono::milliseconds(Known ? 300 : 200));
    co_await Diverter.async_wait(asio::use_awaitable);
    ++Routed;
#ifdef TWIN
    --Sessions;
#endif
  }

  bool lookUp(const ScanFrame &Frame) const { return Frame.Tag != 0 && Frame.Belt < 24; }

  asio::io_context &Io;
  asio::posix::stream_descriptor Line;
  int Sessions = 0;
  std::size_t Refused = 0, Routed = 0;
};

int main(int argc, char **argv) {
  std::vector<ScanFrame> Scans(witness::size(argc, argv), ScanFrame{17, 3, 1});
  int Ends[2];
  if (pipe(Ends) != 0 || write(Ends[1], Scans.data(), Scans.size() * sizeof(ScanFrame)) < 0)
    return 1;
  close(Ends[1]);
  asio::io_context Io;
  BeltServer Server(Io, Ends[0]);
  Server.start();
  Io.run();
  return witness::report();
}
