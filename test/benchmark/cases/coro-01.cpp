// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: helper function
// limiter: none
// differs: eager or lazy start of the coroutine
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: nothing starts it
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <vector>

struct Reactor {
  std::vector<std::coroutine_handle<>> Ready;
  void run() {
    while (!Ready.empty()) {
      auto Batch = std::move(Ready);
      Ready.clear();
      for (auto H : Batch)
        H.resume();
    }
  }
} Loop;

struct NextTurn {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Loop.Ready.push_back(H); }
  void await_resume() const noexcept {}
};

struct Detached {
  struct promise_type {
    Detached get_return_object() noexcept { return {}; }
#ifndef TWIN
    std::suspend_never initial_suspend() noexcept { return {}; }
#else
    std::suspend_always initial_suspend() noexcept { return {}; }
#endif
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

Detached deliver(int Message) {
  witness::Task Alive;
  co_await NextTurn{};
  (void)Message;
}

void deliverAll(const std::vector<int> &Messages) {
  for (int M : Messages)
    deliver(M);
}

int main(int argc, char **argv) {
  deliverAll(std::vector<int>(witness::size(argc, argv)));
  Loop.run();
  return witness::report();
}
