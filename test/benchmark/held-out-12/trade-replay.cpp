// spawn: std::thread detached
// loop: while over a binary stream
// origin: records of a file
// limiter: count of orders in flight
// waits: detached
// distance: member function
// differs: limiter
// A: bounded N9
// B: unbounded Y7 | limiter: token bucket
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <sstream>
#include <thread>

using Clock = std::chrono::steady_clock;

struct __attribute__((packed)) OrderRecord {
  std::uint64_t Nanos;
  std::uint32_t Instrument;
  std::int32_t Quantity;
  std::int64_t Price;
};

class TokenBucket {
public:
  explicit TokenBucket(unsigned PerSecond) : Step(std::chrono::nanoseconds(1'000'000'000 / PerSecond)) {}
  void acquire() {
    const auto Now = Clock::now();
    Next = Next < Now ? Now + Step : Next + Step;
    std::this_thread::sleep_until(Next - Step);
  }

private:
  Clock::duration Step;
  Clock::time_point Next{};
};

class TradeReplay {
public:
  TradeReplay(unsigned MaxRate, unsigned MaxOpen) : Rate(MaxRate), MaxOpen(MaxOpen) {}

  std::size_t replay(std::istream &In) {
    OrderRecord Record;
    std::size_t Sent = 0;
    while (In.read(reinterpret_cast<char *>(&Record), sizeof(Record))) {
      if (Record.Quantity == 0)
        continue;
      throttle();
      ++Open;
      std::thread([this, Record] { send(Record); }).detach();
      ++Sent;
    }
    return Sent;
  }

private:
  void throttle() {
#ifndef TWIN
    for (unsigned Seen = Open; Seen >= MaxOpen; Seen = Open)
      Open.wait(Seen);
#else
    Rate.acquire();
#endif
  }

  void send(const OrderRecord &Record) {
    witness::task();
    Traded += Record.Quantity;
    --Open;
    Open.notify_all();
  }

  TokenBucket Rate;
  unsigned MaxOpen;
  std::atomic<unsigned> Open{0};
  std::atomic<long> Traded{0};
};

int main(int argc, char **argv) {
  std::stringstream Capture;
  OrderRecord Record{1, 42, 100, 995000};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Capture.write(reinterpret_cast<const char *>(&Record), sizeof(Record));
  TradeReplay Replay(20000, 9);
  Replay.replay(Capture);
  return witness::report();
}
