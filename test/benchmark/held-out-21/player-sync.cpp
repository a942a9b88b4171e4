// spawn: own coroutine
// loop: range-for
// origin: players of a snapshot message
// waits: event loop
// distance: coroutine
// limiter: awaitable slots
// differs: where the slot is awaited
// A: unbounded Y2 | limiter: slot awaited inside the coroutine
// B: bounded N4 | limiter: slot awaited before the coroutine starts
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <vector>

static std::deque<std::coroutine_handle<>> Ready;

struct Job {
  struct promise_type {
    Job get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Tick {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Ready.push_back(H); }
  void await_resume() const noexcept {}
};

class Slots {
public:
  explicit Slots(int Count) : Free(Count) {}
  bool await_ready() noexcept { return Free > 0 ? (--Free, true) : false; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void release() {
    if (Waiting.empty()) {
      ++Free;
      return;
    }
    Ready.push_back(Waiting.front());
    Waiting.pop_front();
  }

private:
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Player {
  unsigned Id = 0;
  float X = 0, Y = 0;
};

class Zone {
public:
  Job replicate(std::vector<Player> Snapshot) {
    for (Player &P : Snapshot) {
#ifdef TWIN
      co_await Uplinks;
#endif
      push(P);
    }
    co_return;
  }

private:
  Job push(Player P) {
    witness::Task Alive;
#ifndef TWIN
    co_await Uplinks;
#endif
    co_await Tick{};
    Sent += sizeof(P);
    Uplinks.release();
  }

  Slots Uplinks{6};
  std::size_t Sent = 0;
};

int main(int argc, char **argv) {
  Zone Arena;
  Arena.replicate(std::vector<Player>(witness::size(argc, argv)));
  while (!Ready.empty()) {
    auto H = Ready.front();
    Ready.pop_front();
    H.resume();
  }
  return witness::report();
}
