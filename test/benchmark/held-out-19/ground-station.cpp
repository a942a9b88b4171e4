// spawn: asynchronous operation of Boost.Asio
// loop: while, and the completion handler
// origin: schedule file
// distance: member function
// waits: io_context::run
// differs: when the next session is started
// A: unbounded Y1 | limiter: none
// B: bounded N5 | limiter: six sessions, each starts the next when it ends
// witness: runnable
#include "witness.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace asio = boost::asio;

struct Pass {
  std::string Satellite;
  int Elevation = 0;
};

class GroundStation {
public:
  GroundStation(asio::io_context &Io, std::istream &Schedule) : Io(Io) {
    Pass P;
    while (Schedule >> P.Satellite >> P.Elevation)
      Passes.push_back(P);
  }

  void track() {
#ifndef TWIN
    while (Next < Passes.size())
      startNext();
#else
    while (Next < Passes.size() && Next < Antennas)
      startNext();
#endif
  }

  std::size_t framesReceived() const { return Frames; }

private:
  static constexpr std::size_t Antennas = 6;

  struct Session {
    Session(asio::io_context &Io, const Pass &P) : Timer(Io, std::chrono::milliseconds(5)), P(P) {}
    witness::Task Alive;
    asio::steady_timer Timer;
    const Pass &P;
  };

  void startNext() {
    auto S = std::make_shared<Session>(Io, Passes[Next++]);
    S->Timer.async_wait([this, S](boost::system::error_code Error) { finished(*S, Error); });
  }

  void finished(const Session &S, boost::system::error_code Error) {
    if (!Error && S.P.Elevation > 10)
      ++Frames;
#ifdef TWIN
    if (Next < Passes.size())
      startNext();
#endif
  }

  asio::io_context &Io;
  std::vector<Pass> Passes;
  std::size_t Next = 0;
  std::size_t Frames = 0;
};

int main(int argc, char **argv) {
  std::stringstream Schedule;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Schedule << "METEOR-" << I << ' ' << I % 90 << '\n';
  asio::io_context Io;
  GroundStation Station(Io, Schedule);
  Station.track();
  Io.run();
  return witness::report();
}
