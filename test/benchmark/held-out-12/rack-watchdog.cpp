// spawn: std::thread detached
// loop: while
// origin: heartbeats of a pipe, or the time
// limiter: none
// waits: detached
// distance: member function
// differs: what turns the loop
// A: abstain-ok U4 | origin: a pause of the configuration between two probes
// B: unbounded Y8 | origin: heartbeats that nodes send
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

struct Heartbeat {
  std::uint32_t Node = 0;
  std::uint32_t Load = 0;
};

struct WatchdogConfig {
  std::chrono::microseconds Interval{5000};
  std::uint32_t Threshold = 90;
};

class Watchdog {
public:
  Watchdog(WatchdogConfig Config, int Pipe) : Config(Config), Pipe(Pipe) {}

  void run() {
    Heartbeat Beat;
    while (!Stopping && next(Beat)) {
      std::thread([this, Beat] { probe(Beat); }).detach();
    }
  }

  void stop() { Stopping = true; }

  unsigned overloads() const { return Overloads; }

private:
#ifndef TWIN
  bool next(Heartbeat &Beat) {
    std::this_thread::sleep_for(Config.Interval);
    ++Beat.Node;
    return true;
  }
#else
  bool next(Heartbeat &Beat) {
    ssize_t Got;
    do
      Got = read(Pipe, &Beat, sizeof(Beat));
    while (Got < 0 && errno == EINTR);
    return Got == sizeof(Beat);
  }
#endif

  void probe(Heartbeat Beat) {
    witness::task();
    if (Beat.Load > Config.Threshold)
      ++Overloads;
  }

  WatchdogConfig Config;
  int Pipe;
  std::atomic<bool> Stopping{false};
  std::atomic<unsigned> Overloads{0};
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (pipe(Ends) != 0)
    return 1;
  for (std::uint32_t I = 0; I < N; ++I) {
    const Heartbeat Beat{I, I % 100};
    if (write(Ends[1], &Beat, sizeof(Beat)) < 0)
      return 1;
  }
  close(Ends[1]);
  static Watchdog Dog({}, Ends[0]);
  std::thread Stopper([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    Dog.stop();
  });
  Dog.run();
  Stopper.join();
  return witness::report();
}
