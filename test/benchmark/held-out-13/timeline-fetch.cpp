// spawn: own coroutine
// loop: iterator for
// origin: vector parameter
// limiter: none
// waits: see A and B
// distance: helper function
// differs: whether each coroutine is awaited
// A: unbounded Y1 | waits: event loop after the loop
// B: bounded N3 | waits: co_await in each iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

class Scheduler {
public:
  void enqueue(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    for (; !Ready.empty(); ) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
} Main;

struct Yield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Main.enqueue(H); }
  void await_resume() const noexcept {}
};

struct Fiber {
  struct promise_type {
    std::coroutine_handle<> Waiter;
    Fiber get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {
      if (Waiter)
        Main.enqueue(Waiter);
    }
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> Handle;

  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) { Handle.promise().Waiter = H; }
  void await_resume() const noexcept {}
};

struct Followee {
  std::string Handle;
  unsigned Posts = 0;
};

Fiber fetchPosts(Followee &F) {
  witness::Task Alive;
  co_await Yield{};
  co_await Yield{};
  F.Posts = static_cast<unsigned>(F.Handle.size());
}

Fiber buildTimeline(std::vector<Followee> &Followees) {
  for (auto It = Followees.begin(); It != Followees.end(); ++It) {
#ifndef TWIN
    fetchPosts(*It);
#else
    co_await fetchPosts(*It);
#endif
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<Followee> Followees(witness::size(argc, argv), {"@ada"});
  buildTimeline(Followees);
  Main.run();
  return witness::report();
}
