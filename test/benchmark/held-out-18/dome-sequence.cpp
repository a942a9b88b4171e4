// spawn: own coroutine
// loop: range-for
// origin: member filled by commands
// waits: event loop
// distance: class member
// differs: where the sequence waits
// A: bounded N3 | limiter: each step is awaited
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

class MountLoop {
  std::deque<std::coroutine_handle<>> Ready;

public:
  struct Tick {
    MountLoop &Loop;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> H) { Loop.Ready.push_back(H); }
    void await_resume() const noexcept {}
  };
  Tick tick() { return {*this}; }
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
};

/// Starts at once; whoever awaits it goes on at its end.
class Motion {
public:
  struct promise_type {
    std::coroutine_handle<> Next;
    bool Done = false;
    Motion get_return_object() { return Motion(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    struct Last {
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<promise_type> H) noexcept {
        H.promise().Done = true;
        if (auto Next = H.promise().Next)
          Next.resume();
      }
      void await_resume() const noexcept {}
    };
    Last final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  Motion(Motion &&Other) noexcept : Handle(std::exchange(Other.Handle, nullptr)) {}
  ~Motion() {
    if (Handle && Handle.promise().Done)
      Handle.destroy();
  }
  bool await_ready() const { return Handle.promise().Done; }
  void await_suspend(std::coroutine_handle<> H) { Handle.promise().Next = H; }
  void await_resume() const {}

private:
  explicit Motion(std::coroutine_handle<promise_type> H) : Handle(H) {}
  std::coroutine_handle<promise_type> Handle;
};

class Observatory {
public:
  explicit Observatory(MountLoop &Loop) : Loop(Loop) {}
  void command(std::string Target) { Targets.push_back(std::move(Target)); }
  Motion sequence() {
    for (const auto &Target : Targets)
#ifndef TWIN
      co_await slew(Target);
#else
      slew(Target);
#endif
    co_return;
  }

private:
  Motion slew(std::string Target) {
    witness::Task Alive;
    for (std::size_t Step = 0; Step < Target.size(); ++Step)
      co_await Loop.tick();
  }
  MountLoop &Loop;
  std::vector<std::string> Targets;
};

int main(int argc, char **argv) {
  MountLoop Loop;
  Observatory Site(Loop);
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Site.command("M31");
  auto Night = Site.sequence();
  Loop.run();
  return witness::report();
}
