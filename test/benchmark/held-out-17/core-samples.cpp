// spawn: own coroutine
// loop: range-for in a coroutine
// origin: vector parameter
// waits: detached
// distance: coroutine
// limiter: asynchronous semaphore
// differs: where the semaphore is awaited
// A: bounded N4 | limiter: semaphore before the start
// B: unbounded Y2 | limiter: semaphore inside the task
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
      void await_suspend(std::coroutine_handle<> H) const { S.post(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

class AsyncSemaphore {
public:
  AsyncSemaphore(Scheduler &S, int Count) : S(S), Count(Count) {}
  bool await_ready() noexcept { return Count > 0 && Count-- > 0; }
  void await_suspend(std::coroutine_handle<> H) { Waiters.push_back(H); }
  void await_resume() const noexcept {}
  void release() {
    if (Waiters.empty()) {
      ++Count;
      return;
    }
    S.post(Waiters.front()); // the slot goes to the waiter
    Waiters.pop_front();
  }

private:
  Scheduler &S;
  int Count;
  std::deque<std::coroutine_handle<>> Waiters;
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

struct CoreSample {
  std::string Borehole;
  double Depth = 0, Density = 0;
};

Job scan(Scheduler &S, AsyncSemaphore &Scanner, CoreSample &C) {
  witness::Task Alive;
#ifdef TWIN
  co_await Scanner;
#endif
  co_await S.yield();
  C.Density = 2.6 + C.Depth / 10000;
  Scanner.release();
}

Job scanAll(Scheduler &S, AsyncSemaphore &Scanner, std::vector<CoreSample> &Samples) {
  for (CoreSample &C : Samples) {
#ifndef TWIN
    co_await Scanner;
#endif
    scan(S, Scanner, C);
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<CoreSample> Samples(witness::size(argc, argv), CoreSample{"BH-7", 120});
  Scheduler S;
  AsyncSemaphore Scanner(S, 4);
  scanAll(S, Scanner, Samples);
  S.run();
  return witness::report();
}
