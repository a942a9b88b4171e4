// spawn: own coroutine, started eagerly
// loop: counted with an iterator
// origin: takes of a recording session that a client uploads
// waits: run of the scheduler
// distance: coroutine
// differs: which coroutine awaits the licence
// limiter: semaphore to await
// A: bounded N4 | limiter: the one that starts the others awaits the licence
// B: unbounded Y2 | limiter: each one that is started awaits the licence
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

class Scheduler {
public:
  auto yield() {
    struct Awaiter {
      Scheduler &S;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { S.Ready.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
  void resumeLater(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

class Licences {
public:
  Licences(Scheduler &S, int Count) : Sched(S), Free(Count) {}
  auto acquire() {
    struct Awaiter {
      Licences &L;
      bool await_ready() const noexcept { return L.Free > 0 && L.Free--; }
      void await_suspend(std::coroutine_handle<> H) { L.Waiting.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
  void release() {
    if (Waiting.empty())
      return void(++Free);
    Sched.resumeLater(Waiting.front());
    Waiting.pop_front();
  }

private:
  Scheduler &Sched;
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Async {
  struct promise_type {
    Async get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Take {
  std::string Name;
  int Stems = 0;
};
Async separate(Scheduler &S, Licences &L, Take &T) {
  witness::Task Alive;
#ifdef TWIN
  co_await L.acquire();
#endif
  for (int Pass = 0; Pass < 4; ++Pass) {
    co_await S.yield();
    ++T.Stems;
  }
  L.release();
}

Async separateSession(Scheduler &S, Licences &L, std::vector<Take> &Takes) {
  for (auto It = Takes.begin(); It != Takes.end(); ++It) {
#ifndef TWIN
    co_await L.acquire();
#endif
    separate(S, L, *It);
  }
  co_return;
}

int main(int argc, char **argv) {
  Scheduler S;
  Licences L(S, 3);
  std::vector<Take> Takes(witness::size(argc, argv), Take{"vocals-dry"});
  separateSession(S, L, Takes);
  S.run();
  return witness::report();
}
