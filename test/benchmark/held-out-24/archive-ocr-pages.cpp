// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// waits: own event loop
// distance: coroutine
// differs: where the semaphore is acquired
// A: unbounded Y2 | limiter: semaphore inside the coroutine
// B: bounded N4 | limiter: semaphore before the coroutine
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

class Loop {
public:
  void post(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    for (; !Ready.empty();) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
  auto turn() {
    struct Awaiter {
      Loop &L;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { L.post(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

class Permits {
public:
  Permits(Loop &L, int Free) : L(L), Free(Free) {}
  auto acquire() {
    struct Awaiter {
      Permits &P;
      bool await_ready() const noexcept { return P.Free > 0 && P.Free--; }
      void await_suspend(std::coroutine_handle<> H) { P.Queue.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
  void release() {
    if (Queue.empty()) {
      ++Free;
      return;
    }
    L.post(Queue.front());
    Queue.pop_front();
  }

private:
  Loop &L;
  int Free;
  std::deque<std::coroutine_handle<>> Queue;
};

struct Job {
  struct promise_type {
    Job get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() { std::terminate(); }
  };
};

Job recognise(Loop &L, Permits &Engines, std::string Page) {
  witness::Task Alive;
#ifndef TWIN
  co_await Engines.acquire();
#endif
  co_await L.turn();
  witness::work();
  Page += ".txt";
  Engines.release();
}

Job digitise(Loop &L, Permits &Engines, const std::vector<std::string> &Pages) {
  for (const std::string &Page : Pages) {
#ifdef TWIN
    co_await Engines.acquire();
#endif
    recognise(L, Engines, Page);
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<std::string> Pages(witness::size(argc, argv), "ledger-1874-f12");
  Loop L;
  Permits Engines(L, 3);
  digitise(L, Engines, Pages);
  L.run();
  return witness::report();
}
