// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: coroutine
// differs: where it waits
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: own event loop
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <utility>
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

private:
  std::deque<std::coroutine_handle<>> Ready;
};

struct Yield {
  Scheduler &S;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { S.post(H); }
  void await_resume() const noexcept {}
};

class [[nodiscard]] Task {
public:
  struct promise_type {
    std::coroutine_handle<> Continuation = std::noop_coroutine();
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Resume {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> H) noexcept {
          auto Next = H.promise().Continuation;
          H.destroy();
          return Next;
        }
        void await_resume() noexcept {}
      };
      return Resume{};
    }
    void return_void() noexcept {}
    void unhandled_exception() { std::terminate(); }
  };

  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> Awaiting) noexcept {
    Handle.promise().Continuation = Awaiting;
    return std::exchange(Handle, nullptr);
  }
  void await_resume() const noexcept {}
  void startOn(Scheduler &S) { S.post(std::exchange(Handle, nullptr)); }

private:
  explicit Task(std::coroutine_handle<promise_type> H) : Handle(H) {}
  std::coroutine_handle<promise_type> Handle;
};

struct Detection {
  double Ra = 0, Dec = 0;
  int CatalogueId = -1;
};

Task match(Scheduler &S, Detection &D) {
  witness::Task Alive;
  co_await Yield{S};
  D.CatalogueId = int(D.Ra * 10) * 1800 + int(D.Dec * 10);
}

Task matchFrame(Scheduler &S, std::vector<Detection> &Frame) {
  for (Detection &D : Frame) {
#ifndef TWIN
    co_await match(S, D);
#else
    match(S, D).startOn(S);
#endif
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<Detection> Frame(witness::size(argc, argv), {83.8, -5.4});
  Scheduler S;
  matchFrame(S, Frame).startOn(S);
  S.run();
  return witness::report();
}
