// spawn: std::thread detached
// loop: while running
// origin: see A and B
// limiter: none
// waits: detached
// distance: member function
// differs: what turns the loop
// A: abstain-ok U4 | loop: a timer
// B: unbounded Y8 | loop: messages of a pipe
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

class Registrar {
public:
  Registrar(int Control, std::chrono::microseconds Interval) : Control(Control), Interval(Interval) {}

  void run() {
    while (Running.load()) {
#ifndef TWIN
      std::this_thread::sleep_for(Interval);
#else
      unsigned char Event;
      if (::read(Control, &Event, 1) != 1)
        break;
#endif
      std::thread(&Registrar::refresh, this).detach();
    }
  }

  void stop() { Running = false; }

private:
  void refresh() {
    witness::task();
    std::lock_guard Hold(Lock);
    ++Refreshed;
  }

  int Control;
  std::chrono::microseconds Interval;
  std::atomic<bool> Running{true};
  std::mutex Lock;
  unsigned Refreshed = 0;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Pipe[2];
  if (pipe(Pipe) != 0)
    return 1;
  static Registrar Service(Pipe[0], std::chrono::microseconds(200));
  std::thread Phones([&] {
    for (std::size_t I = 0; I < N; ++I)
      if (::write(Pipe[1], "r", 1) != 1)
        break;
    ::close(Pipe[1]);
  });
  std::thread Clock([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
#ifndef TWIN
    Service.stop();
#endif
  });
  Service.run();
  Clock.join();
  Phones.join();
  return witness::report();
}
