// spawn: std::thread detached
// loop: endless
// limiter: none
// waits: detached
// distance: member function
// differs: origin
// A: abstain-ok U4 | origin: ticks of a timer
// B: unbounded Y8 | origin: requests from a pipe
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <sys/timerfd.h>
#include <thread>
#include <unistd.h>
#include <vector>

class ValveControl {
public:
  ValveControl(int Requests, long PeriodMs) : Requests(Requests), Clock(::timerfd_create(CLOCK_MONOTONIC, 0)) {
    itimerspec Every{};
    Every.it_value.tv_nsec = Every.it_interval.tv_nsec = PeriodMs * 1000000;
    ::timerfd_settime(Clock, 0, &Every, nullptr);
  }
  ~ValveControl() { ::close(Clock); }

  void stop() { Stopped = true; }

  void run() {
    while (waitForTrigger())
      std::thread(&ValveControl::irrigate, this, ++Cycle).detach();
  }

private:
  bool waitForTrigger() {
#ifndef TWIN
    std::uint64_t Ticks = 0;
    return ::read(Clock, &Ticks, sizeof(Ticks)) == sizeof(Ticks) && !Stopped;
#else
    std::uint8_t Field = 0;
    return ::read(Requests, &Field, 1) == 1 && !Stopped;
#endif
  }

  void irrigate(unsigned Number) {
    witness::task();
    Litres += 40 + Number % 3;
  }

  int Requests;
  int Clock;
  unsigned Cycle = 0;
  std::atomic<bool> Stopped{false};
  std::atomic<unsigned> Litres{0};
};

int main(int argc, char **argv) {
  std::vector<std::uint8_t> Fields(witness::size(argc, argv), 3);
  int Pipe[2];
  if (::pipe(Pipe) != 0 || ::write(Pipe[1], Fields.data(), Fields.size()) < 0)
    return 1;
  ::close(Pipe[1]);
  static ValveControl Control(Pipe[0], 5);
  std::thread Evening([] {
    ::usleep(400000);
    Control.stop();
  });
  Control.run();
  Evening.join();
  return witness::report();
}
