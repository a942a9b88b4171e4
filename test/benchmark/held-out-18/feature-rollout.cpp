// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// waits: event loop
// distance: class
// differs: limiter
// A: bounded N9 | limiter: counter of running evaluations compared before the start
// B: unbounded Y7 | limiter: counter of finished evaluations compared
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

struct Turns {
  std::deque<std::coroutine_handle<>> Waiting;
  bool one() {
    if (Waiting.empty())
      return false;
    auto H = Waiting.front();
    Waiting.pop_front();
    H.resume();
    return true;
  }
};

struct Yield {
  Turns &T;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) { T.Waiting.push_back(H); }
  void await_resume() const noexcept {}
};

struct Fire {
  struct promise_type {
    Fire get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Flag {
  std::string Key;
  int Percent = 0;
};

class Rollout {
public:
  void evaluate(const std::vector<Flag> &Flags) {
    for (const Flag &F : Flags) {
#ifndef TWIN
      while (Running >= Limit)
        Loop.one();
#else
      while (Finished >= Limit && Loop.one())
        ++Extra;
#endif
      check(F);
    }
    while (Loop.one())
      ;
  }

private:
  Fire check(const Flag &F) {
    witness::Task Alive;
    ++Running;
    for (int Rule = 0; Rule < 3; ++Rule)
      co_await Yield{Loop};
    if (F.Percent > 50)
      ++Enabled;
    --Running;
    ++Finished;
  }

  static constexpr int Limit = 8;
  Turns Loop;
  int Running = 0, Finished = 0, Enabled = 0, Extra = 0;
};

int main(int argc, char **argv) {
  std::vector<Flag> Flags(witness::size(argc, argv), {"checkout.v2", 60});
  Rollout().evaluate(Flags);
  return witness::report();
}
