// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// limiter: none
// waits: event loop
// distance: coroutine
// differs: whether the result is awaited in the loop
// A: bounded N3 | waits: each iteration
// B: unbounded Y1 | waits: after the loop
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <utility>
#include <vector>

struct Scheduler {
  std::deque<std::coroutine_handle<>> Ready;
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
  auto roundTrip() {
    struct Turn {
      Scheduler &S;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { S.Ready.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Turn{*this};
  }
} Game;

struct Job {
  struct promise_type {
    std::coroutine_handle<> Continuation;
    long Value = 0;
    Job get_return_object() { return Job{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      if (Continuation)
        Game.Ready.push_back(Continuation);
      return std::suspend_always{};
    }
    void return_value(long V) { Value = V; }
    void unhandled_exception() { std::terminate(); }
  };
  explicit Job(std::coroutine_handle<promise_type> H) : Handle(H) {}
  Job(Job &&Other) noexcept : Handle(std::exchange(Other.Handle, {})) {}
  ~Job() {
    if (Handle)
      Handle.destroy();
  }
  bool await_ready() const { return Handle.done(); }
  void await_suspend(std::coroutine_handle<> H) { Handle.promise().Continuation = H; }
  long await_resume() const { return Handle.promise().Value; }
  std::coroutine_handle<promise_type> Handle;
};

struct Player {
  long Id = 0;
};

Job fetchScore(Player P) {
  witness::Task Alive;
  co_await Game.roundTrip();
  co_return P.Id * 10;
}

Job refresh(const std::vector<Player> &Players) {
  long Best = 0;
  std::vector<Job> Pending;
  for (const Player &P : Players) {
#ifndef TWIN
    Best = std::max(Best, co_await fetchScore(P));
#else
    Pending.push_back(fetchScore(P));
#endif
  }
  for (Job &J : Pending)
    Best = std::max(Best, co_await J);
  co_return Best;
}

int main(int argc, char **argv) {
  std::vector<Player> Players(witness::size(argc, argv));
  Job Top = refresh(Players);
  Game.run();
  return witness::report();
}
