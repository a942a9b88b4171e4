// spawn: std::thread detached
// loop: while read
// origin: bytes of a pipe
// waits: condition variable
// distance: member function
// differs: what the throttle does
// A: unbounded Y7 | limiter: sleeps to keep a rate
// B: bounded N9 | limiter: waits for a counter below a limit
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

struct WireMessage {
  std::uint32_t Queue;
  std::uint32_t Tag;
  std::uint64_t Body;
};

class Throttle {
public:
  explicit Throttle(unsigned Limit) : Limit(Limit) {}

  void enter() {
    std::unique_lock Lock(Mutex);
#ifndef TWIN
    auto Due = Last + std::chrono::microseconds(1000) / Limit;
    if (auto Now = Clock::now(); Now < Due)
      std::this_thread::sleep_until(Due);
    Last = Clock::now();
#else
    Changed.wait(Lock, [this] { return Handling < Limit; });
#endif
    ++Handling;
  }

  void leave() {
    std::lock_guard Lock(Mutex);
    --Handling;
    Changed.notify_all();
  }

  void drain() {
    std::unique_lock Lock(Mutex);
    Changed.wait(Lock, [this] { return Handling == 0; });
  }

private:
  using Clock = std::chrono::steady_clock;
  const unsigned Limit;
  Clock::time_point Last{};
  std::mutex Mutex;
  std::condition_variable Changed;
  unsigned Handling = 0;
};

class Consumer {
public:
  Consumer(int Fd, unsigned Limit) : Fd(Fd), Pace(Limit) {}

  void consume() {
    WireMessage M;
    while (::read(Fd, &M, sizeof(M)) == static_cast<ssize_t>(sizeof(M))) {
      Pace.enter();
      std::thread(&Consumer::handle, this, M).detach();
    }
    Pace.drain();
  }

private:
  void handle(WireMessage M) {
    witness::task();
    if (M.Queue == 0)
      fprintf(stderr, "message %u: no queue\n", M.Tag);
    Pace.leave();
  }

  int Fd;
  Throttle Pace;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  int Ends[2];
  if (pipe(Ends) != 0)
    return 1;
  for (std::uint32_t I = 0; I < N; ++I) {
    WireMessage M{1, I, 0};
    if (write(Ends[1], &M, sizeof(M)) < 0)
      return 1;
  }
  close(Ends[1]);
  Consumer(Ends[0], 10).consume();
  return witness::report();
}
