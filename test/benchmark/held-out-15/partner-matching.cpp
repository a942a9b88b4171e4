// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// limiter: own asynchronous semaphore
// waits: detached
// distance: helper function
// differs: who awaits the semaphore
// A: bounded N4 | limiter: awaited before the start
// B: unbounded Y2 | limiter: awaited inside the task
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

static std::deque<std::coroutine_handle<>> ready;

struct Pass {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) const { ready.push_back(h); }
  void await_resume() const noexcept {}
};

class Permits {
public:
  explicit Permits(int free) : free_(free) {}

  auto take() {
    struct Awaiter {
      Permits &p;
      bool await_ready() const noexcept { return p.free_ > 0 && (--p.free_, true); }
      void await_suspend(std::coroutine_handle<> h) { p.waiting_.push_back(h); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }

  void give() {
    if (waiting_.empty()) {
      ++free_;
      return;
    }
    ready.push_back(waiting_.front());
    waiting_.pop_front();
  }

private:
  int free_;
  std::deque<std::coroutine_handle<>> waiting_;
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

struct Measured {
  Measured() { witnessRaise(&witnessState()->PeakWorking, ++witnessState()->Working); }
  ~Measured() { --witnessState()->Working; }
};

struct Profile {
  std::string name;
  int score = 0;
};

static Permits rating(5);

Fire rate(Profile &profile) {
  witness::Task alive;
#ifdef TWIN
  co_await rating.take();
#endif
  {
    Measured rated;
    for (int round = 0; round < 3; ++round) {
      co_await Pass{};
      profile.score += 10;
    }
  }
  rating.give();
}

Fire suggest(std::vector<Profile> &candidates) {
  co_await Pass{};
  for (Profile &profile : candidates) {
#ifndef TWIN
    co_await rating.take();
#endif
    rate(profile);
  }
}

int main(int argc, char **argv) {
  std::vector<Profile> candidates(witness::size(argc, argv), Profile{"Kim"});
  suggest(candidates);
  while (!ready.empty()) {
    auto next = ready.front();
    ready.pop_front();
    next.resume();
  }
  return witness::report();
}
