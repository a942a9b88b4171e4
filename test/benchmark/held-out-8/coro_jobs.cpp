// spawn: eager coroutine
// loop: range-for in a coroutine
// origin: vector parameter
// limiter: none
// waits: detached or awaited
// distance: same function
// differs: whether the coroutine is awaited
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: co_await in the iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

struct Loop {
  std::deque<std::coroutine_handle<>> ready;
  void run() {
    while (!ready.empty()) {
      auto next = ready.front();
      ready.pop_front();
      next.resume();
    }
  }
  struct Turn {
    Loop &loop;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> h) { loop.ready.push_back(h); }
    void await_resume() const noexcept {}
  };
  Turn turn() { return Turn{*this}; }
};

struct Job {
  struct promise_type {
    std::coroutine_handle<> waiter;
    bool *done = nullptr;
    Job get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Completion {
  std::coroutine_handle<> waiter;
  bool done = false;
  bool await_ready() const noexcept { return done; }
  void await_suspend(std::coroutine_handle<> h) { waiter = h; }
  void await_resume() const noexcept {}
};

Job upsert(Loop &loop, std::string row, Completion *completion) {
  witness::Task alive;
  co_await loop.turn();
  if (completion) {
    completion->done = true;
    if (completion->waiter)
      loop.ready.push_back(completion->waiter);
  }
}

Job upsertAll(Loop &loop, std::vector<std::string> rows) {
  for (auto &row : rows) {
#ifdef TWIN
    Completion completion;
    upsert(loop, row, &completion);
    co_await completion;
#else
    upsert(loop, row, nullptr);
#endif
  }
  co_return;
}

int main(int argc, char **argv) {
  Loop loop;
  upsertAll(loop, std::vector<std::string>(witness::size(argc, argv), "id=1"));
  loop.run();
  return witness::report();
}
