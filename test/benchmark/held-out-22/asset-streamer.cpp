// spawn: own coroutine
// loop: range-for
// origin: assets of a level file
// waits: scheduler
// distance: coroutine function
// differs: where the slot is given back
// A: unbounded Y5 | limiter: slot given back right after the start
// B: bounded N4 | limiter: slot given back when the load is complete
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

class FrameLoop {
public:
  auto nextFrame() {
    struct Awaiter {
      FrameLoop &Loop;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { Loop.Ready.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
  void schedule(std::coroutine_handle<> H) { Ready.push_back(H); }
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

class StreamSlots {
public:
  StreamSlots(FrameLoop &Loop, int Free) : Loop(Loop), Free(Free) {}
  bool await_ready() noexcept { return Free > 0 && Free-- > 0; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void giveBack() {
    if (Waiting.empty()) {
      ++Free;
      return;
    }
    Loop.schedule(Waiting.front());
    Waiting.pop_front();
  }

private:
  FrameLoop &Loop;
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Fiber {
  struct promise_type {
    Fiber get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

Fiber loadAsset(FrameLoop &Loop, StreamSlots &Slots, std::string Path) {
  witness::Task Alive;
  for (std::size_t Mip = 0; Mip < 3 + Path.size() % 2; ++Mip)
    co_await Loop.nextFrame();
#ifdef TWIN
  Slots.giveBack();
#endif
}

Fiber streamLevel(FrameLoop &Loop, StreamSlots &Slots, std::vector<std::string> Assets) {
  for (const auto &Path : Assets) {
    co_await Slots;
    loadAsset(Loop, Slots, Path);
#ifndef TWIN
    Slots.giveBack();
#endif
  }
}

int main(int argc, char **argv) {
  FrameLoop Loop;
  StreamSlots Slots(Loop, 8);
  streamLevel(Loop, Slots, std::vector<std::string>(witness::size(argc, argv), "rock_04.mesh"));
  Loop.run();
  return witness::report();
}
