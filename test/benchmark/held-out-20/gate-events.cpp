// spawn: std::thread detached
// loop: while over a blocking queue
// origin: queue of events
// waits: detached
// distance: same function
// differs: limiter
// A: bounded N9 | limiter: counter of live tasks compared before
// B: unbounded Y8 | limiter: none
// witness: runnable
#include "witness.h"
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <iostream>
#include <mutex>
#include <thread>

struct GateEvent {
  int Gate;
  std::uint64_t Barcode;
};

class EventQueue {
public:
  void push(GateEvent E) {
    std::lock_guard Guard(Lock);
    Events.push_back(E);
    Ready.notify_one();
  }
  void close() {
    std::lock_guard Guard(Lock);
    Closed = true;
    Ready.notify_all();
  }
  bool pop(GateEvent &E) {
    std::unique_lock Guard(Lock);
    Ready.wait(Guard, [this] { return Closed || !Events.empty(); });
    if (Events.empty())
      return false;
    E = Events.front();
    Events.pop_front();
    return true;
  }

private:
  std::mutex Lock;
  std::condition_variable Ready;
  std::deque<GateEvent> Events;
  bool Closed = false;
};

class Stadium {
public:
  void serve(EventQueue &Queue) {
    GateEvent E;
    while (Queue.pop(E)) {
#ifndef TWIN
      if (Checking.load() >= MaxChecks) {
        std::cerr << "gate " << E.Gate << ": busy, show red light\n";
        continue;
      }
#endif
      ++Checking;
      std::thread([this, E] {
        check(E);
        --Checking;
      }).detach();
    }
  }

private:
  static constexpr int MaxChecks = 16;
  void check(const GateEvent &E) {
    witness::task();
    Admitted += E.Barcode % 7 != 0;
  }
  std::atomic<int> Checking = 0, Admitted = 0;
};

int main(int argc, char **argv) {
  static Stadium Letzigrund;
  EventQueue Queue;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Queue.push({static_cast<int>(I % 12), I});
  Queue.close();
  Letzigrund.serve(Queue);
  return witness::report();
}
