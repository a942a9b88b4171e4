// spawn: std::thread detached
// loop: endless
// origin: messages of a pipe
// waits: detached
// distance: member function
// differs: limiter
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: counter with a condition variable
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <cstdint>
#include <cerrno>
#include <mutex>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <vector>

struct Reading {
  std::uint32_t Sensor;
  std::uint32_t Kind;
  double Value;
};

class Ingest {
public:
  explicit Ingest(int Fd) : Fd(Fd) {}

  void run() {
    for (;;) {
      Reading R;
      const ssize_t Got = ::read(Fd, &R, sizeof(R));
      if (Got < 0 && errno == EINTR)
        continue;
      if (Got != sizeof(R))
        return;
      handle(R);
    }
  }

private:
  void handle(const Reading &R) {
    std::unique_lock Guard(Lock);
#ifdef TWIN
    Idle.wait(Guard, [this] { return Busy < 10; });
#endif
    ++Busy;
    Guard.unlock();
    try {
      std::thread(&Ingest::store, this, R).detach();
    } catch (const std::system_error &) {
      done();
    }
  }

  void store(Reading R) {
    witness::task();
    if (R.Kind == 2)
      R.Value = (R.Value - 32) / 1.8;
    done();
  }

  void done() {
    std::lock_guard Guard(Lock);
    --Busy;
    Idle.notify_one();
  }

  int Fd;
  std::mutex Lock;
  std::condition_variable Idle;
  int Busy = 0;
};

int main(int argc, char **argv) {
  std::vector<Reading> Log(witness::size(argc, argv), Reading{4, 1, 21.5});
  int Pipe[2];
  if (::pipe(Pipe) != 0)
    return 1;
  if (::write(Pipe[1], Log.data(), Log.size() * sizeof(Reading)) < 0)
    return 1;
  ::close(Pipe[1]);
  static Ingest In(Pipe[0]);
  In.run();
  return witness::report();
}
