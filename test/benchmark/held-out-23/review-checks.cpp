// spawn: own coroutine
// loop: range-for
// origin: message parameter
// limiter: semaphore of coroutines
// waits: own loop of events
// distance: coroutine
// differs: which coroutine waits for a slot
// A: unbounded Y2 | limiter: slot awaited in the task
// B: bounded N4 | limiter: slot awaited by the one that starts
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

struct Loop {
  std::deque<std::coroutine_handle<>> Ready;
  void run() {
    while (!Ready.empty()) {
      auto Next = Ready.front();
      Ready.pop_front();
      Next.resume();
    }
  }
} Events;

struct Yield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Events.Ready.push_back(H); }
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

class Slots {
public:
  explicit Slots(int Count) : Free(Count) {}
  auto acquire() {
    struct Awaiter {
      Slots &S;
      bool await_ready() { return S.Free > 0 && S.Free--; }
      void await_suspend(std::coroutine_handle<> H) { S.Waiting.push_back(H); }
      void await_resume() {}
    };
    return Awaiter{*this};
  }
  void release() {
    if (Waiting.empty()) {
      ++Free;
      return;
    }
    Events.Ready.push_back(Waiting.front());
    Waiting.pop_front();
  }

private:
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Patchset {
  std::string Change;
  std::vector<std::string> Files;
};

Fire lintFile(Slots &Linters, const std::string &File) {
  witness::Task Alive;
#ifndef TWIN
  co_await Linters.acquire();
#endif
  for (std::size_t Step = 0; Step < 3 + File.size() % 2; ++Step)
    co_await Yield{};
  Linters.release();
}

Fire checkPatchset(Slots &Linters, const Patchset &Patch) {
  for (const std::string &File : Patch.Files) {
#ifdef TWIN
    co_await Linters.acquire();
#endif
    lintFile(Linters, File);
  }
  co_return;
}

int main(int argc, char **argv) {
  Patchset Patch{"I8f3a", std::vector<std::string>(witness::size(argc, argv), "src/a.cc")};
  Slots Linters(5);
  checkPatchset(Linters, Patch);
  Events.run();
  return witness::report();
}
