// spawn: own coroutine
// loop: range-for
// origin: trains of a message
// waits: run of the scheduler
// distance: coroutine
// differs: where the slot is acquired
// A: unbounded Y2 | limiter: acquired in the started coroutine
// B: bounded N4 | limiter: acquired before the coroutine starts
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

class Scheduler {
public:
  void post(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
  auto yield() {
    struct Awaiter {
      Scheduler &S;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { S.post(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

class Slots {
public:
  Slots(Scheduler &S, int Free) : S(S), Free(Free) {}
  auto acquire() {
    struct Awaiter {
      Slots &Owner;
      bool await_ready() { return Owner.Free > 0 && Owner.Free--; }
      void await_suspend(std::coroutine_handle<> H) { Owner.Waiting.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
  void release() {
    if (Waiting.empty()) {
      ++Free;
      return;
    }
    S.post(Waiting.front());
    Waiting.pop_front();
  }

private:
  Scheduler &S;
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Job {
  struct promise_type {
    Job get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Train {
  std::string Number;
  int Delay;
};

Job recompute(Scheduler &S, Slots &Paths, Train T) {
  witness::Task Alive;
#ifndef TWIN
  co_await Paths.acquire();
#endif
  for (int Minute = 0; Minute < T.Delay; ++Minute)
    co_await S.yield();
  Paths.release();
}

Job recomputeAll(Scheduler &S, Slots &Paths, const std::vector<Train> &Trains) {
  for (const Train &T : Trains) {
#ifdef TWIN
    co_await Paths.acquire();
#endif
    recompute(S, Paths, T);
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<Train> Trains(witness::size(argc, argv), {"IC 712", 4});
  Scheduler S;
  Slots Paths(S, 5);
  recomputeAll(S, Paths, Trains);
  S.run();
  return witness::report();
}
