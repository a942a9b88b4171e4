// spawn: std::thread detached
// loop: while over a stream
// origin: lines of a recorded session
// waits: detached
// distance: member functions
// differs: what is done before each start
// A: unbounded Y7 | limiter: a pause, for a rate
// B: bounded N4 | limiter: a semaphore that the request gives back
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <istream>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <utility>

namespace loadgen {

struct Quote {
  std::string Symbol;
  double Bid = 0, Ask = 0;
};

std::istream &operator>>(std::istream &In, Quote &Q) { return In >> Q.Symbol >> Q.Bid >> Q.Ask; }

class Pacer {
public:
  explicit Pacer(unsigned PerSecond) : Interval(std::chrono::microseconds(1000000 / PerSecond)) {}

  void admit() {
#ifdef TWIN
    Connections.acquire();
#else
    std::this_thread::sleep_for(Interval);
#endif
  }

  void finished() {
#ifdef TWIN
    Connections.release();
#endif
  }

private:
  std::chrono::microseconds Interval;
  std::counting_semaphore<> Connections{10};
};

class Replayer {
public:
  Replayer(std::string Target, unsigned PerSecond) : Target(std::move(Target)), Pace(PerSecond) {}

  std::size_t replay(std::istream &Recording) {
    Quote Q;
    std::size_t Sent = 0;
    while (Recording >> Q) {
      if (Q.Ask < Q.Bid)
        continue;
      Pace.admit();
      std::thread([this, Q] { send(Q); }).detach();
      ++Sent;
    }
    return Sent;
  }

private:
  void send(const Quote &Q) {
    witness::task();
    Bytes += Target.size() + Q.Symbol.size() + 16;
    Pace.finished();
  }

  std::string Target;
  Pacer Pace;
  std::atomic<std::size_t> Bytes{0};
};

} // namespace loadgen

int main(int argc, char **argv) {
  std::stringstream Recording;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Recording << "EURUSD" << I % 10 << " 1.0801 1.0803\n";
  loadgen::Replayer R("md-gateway:9100", 20000);
  R.replay(Recording);
  return witness::report();
}
