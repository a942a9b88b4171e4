// spawn: std::thread
// loop: iterator
// origin: list parameter
// limiter: condition variable with a counter
// waits: detached
// distance: member function
// differs: wait with or without a time limit
// A: unbounded Y4 | limiter: goes on when the wait timed out
// B: bounded N4 | limiter: waits until a desk is free
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <string>
#include <thread>

struct Passenger {
  std::string Record;
  int Seat = 0;
};

class GateDesk {
public:
  void board(std::list<Passenger> &Queue) {
    for (auto It = Queue.begin(); It != Queue.end(); ++It) {
      enter();
      std::thread(&GateDesk::check, this, std::ref(*It)).detach();
    }
    std::unique_lock Lock(M);
    Changed.wait(Lock, [this] { return Busy == 0; });
  }

private:
  void enter() {
    std::unique_lock Lock(M);
    auto HasDesk = [this] { return Busy < Desks; };
#ifndef TWIN
    Changed.wait_for(Lock, std::chrono::microseconds(100), HasDesk);
#else
    Changed.wait(Lock, HasDesk);
#endif
    ++Busy;
  }

  void leave() {
    std::scoped_lock Lock(M);
    --Busy;
    Changed.notify_all();
  }

  void check(Passenger &P) {
    witness::task();
    P.Seat = static_cast<int>(P.Record.size()) % 30 + 1;
    leave();
  }

  static constexpr int Desks = 5;
  std::mutex M;
  std::condition_variable Changed;
  int Busy = 0;
};

int main(int argc, char **argv) {
  std::list<Passenger> Queue(witness::size(argc, argv), Passenger{"QX7RT2"});
  GateDesk Desk;
  Desk.board(Queue);
  return witness::report();
}
