// spawn: std::thread detached
// loop: while, endless
// limiter: none
// waits: detached
// distance: member function
// differs: what the loop waits for
// A: unbounded Y8 | origin: messages of a pipe
// B: abstain-ok U4 | origin: ticks of a clock
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cerrno>
#include <chrono>
#include <string>
#include <thread>
#include <unistd.h>

struct Viewing {
  char Flat[20];
  int Visitors;
};

class Reminders {
public:
  Reminders(int Calendar, std::chrono::milliseconds Every) : Calendar(Calendar), Every(Every) {}

  void run();
  void stop() { Stopping = true; }

private:
  bool waitForWork(Viewing &V) {
#ifndef TWIN
    for (;;) {
      const ssize_t Got = ::read(Calendar, &V, sizeof(V));
      if (Got == static_cast<ssize_t>(sizeof(V)))
        return true;
      if (Got < 0 && errno == EINTR)
        continue;
      return false;
    }
#else
    std::this_thread::sleep_for(Every);
    snprintf(V.Flat, sizeof(V.Flat), "round %u", ++Round);
    V.Visitors = 0;
    return !Stopping;
#endif
  }

  static void remind(Viewing V) {
    witness::task();
    if (V.Visitors > 30)
      fprintf(stderr, "%s: crowded\n", V.Flat);
  }

  int Calendar;
  std::chrono::milliseconds Every;
  unsigned Round = 0;
  std::atomic<bool> Stopping{false};
};

void Reminders::run() {
  Viewing V{};
  while (waitForWork(V)) {
    try {
      std::thread(remind, V).detach();
    } catch (const std::system_error &E) {
      fprintf(stderr, "%s: no reminder: %s\n", V.Flat, E.what());
    }
  }
}

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (pipe(Ends) != 0)
    return 1;
  Reminders R(Ends[0], std::chrono::milliseconds(10));
  std::thread Calendar([&] {
    for (std::size_t I = 0; I < N; ++I) {
      Viewing V{};
      snprintf(V.Flat, sizeof(V.Flat), "flat %zu", I);
      if (write(Ends[1], &V, sizeof(V)) < 0)
        break;
    }
    close(Ends[1]);
    std::this_thread::sleep_for(std::chrono::milliseconds(60));
    R.stop();
  });
  R.run();
  Calendar.join();
  return witness::report();
}
