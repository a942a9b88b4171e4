// spawn: std::thread detached
// loop: while over a queue
// origin: queue filled from a message
// waits: detached, drained at the end
// distance: lambda
// differs: who holds the slot
// A: bounded N4 | limiter: slot moved into the thread
// B: unbounded Y5 | limiter: slot given back at the end of the iteration
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <utility>

class Counter {
public:
  explicit Counter(int Windows) : Free(Windows), All(Windows) {}

  class Slot {
  public:
    explicit Slot(Counter &C) : Owner(&C) {
      std::unique_lock Lock(C.Mutex);
      C.Changed.wait(Lock, [&C] { return C.Free > 0; });
      --C.Free;
    }
    Slot(Slot &&Other) noexcept : Owner(std::exchange(Other.Owner, nullptr)) {}
    ~Slot() {
      if (!Owner)
        return;
      std::lock_guard Lock(Owner->Mutex);
      ++Owner->Free;
      Owner->Changed.notify_all();
    }

  private:
    Counter *Owner;
  };

  void drain() {
    std::unique_lock Lock(Mutex);
    Changed.wait(Lock, [this] { return Free == All; });
  }

private:
  std::mutex Mutex;
  std::condition_variable Changed;
  int Free;
  const int All;
};

struct Refill {
  std::string Patient;
  std::string Drug;
  int Tablets = 0;
};

class RefillDesk {
public:
  explicit RefillDesk(Counter &Windows) : Windows(Windows) {}

  void accept(Refill R) { Waiting.push(std::move(R)); }

  void serve() {
    while (!Waiting.empty()) {
      Refill R = std::move(Waiting.front());
      Waiting.pop();
      Counter::Slot Held(Windows);
#ifndef TWIN
      std::thread([Held = std::move(Held), R = std::move(R)] { dispense(R); }).detach();
#else
      std::thread([R = std::move(R)] { dispense(R); }).detach();
#endif
    }
    Windows.drain();
  }

private:
  static void dispense(const Refill &R) {
    witness::task();
    std::string Label = R.Patient + " / " + R.Drug + " x" + std::to_string(R.Tablets);
    (void)Label;
  }

  Counter &Windows;
  std::queue<Refill> Waiting;
};

int main(int argc, char **argv) {
  Counter Windows(9);
  RefillDesk Desk(Windows);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Desk.accept({"patient " + std::to_string(I), "metformin", 60});
  Desk.serve();
  return witness::report();
}
