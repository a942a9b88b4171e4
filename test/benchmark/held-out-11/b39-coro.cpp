// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// limiter: asynchronous semaphore
// waits: detached
// distance: helper coroutine
// differs: which coroutine awaits the semaphore
// A: unbounded Y2 | limiter: semaphore awaited inside the task
// B: bounded N4 | limiter: semaphore awaited before the task
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

/// Event loop of an embedded gateway: one thread, coroutines for the devices.
struct EventLoop {
  std::deque<std::coroutine_handle<>> Ready;
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
  auto turn() {
    struct Awaiter {
      EventLoop &Loop;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { Loop.Ready.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
} Loop;

class AsyncSemaphore {
public:
  explicit AsyncSemaphore(int Count) : Count(Count) {}
  bool await_ready() noexcept { return Count > 0 ? (--Count, true) : false; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void release() {
    if (Waiting.empty()) {
      ++Count;
      return;
    }
    Loop.Ready.push_back(Waiting.front());
    Waiting.pop_front();
  }

private:
  int Count;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Job {
  struct promise_type {
    Job get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Device {
  std::string Name;
  int Registers = 0;
};

AsyncSemaphore Serial(3);

Job readDevice(Device &D) {
  witness::Task Alive;
#ifndef TWIN
  co_await Serial;
#endif
  for (int I = 0; I < 4; ++I) {
    co_await Loop.turn();
    ++D.Registers;
  }
  Serial.release();
}

Job readAll(std::vector<Device> &Devices) {
  for (Device &D : Devices) {
#ifdef TWIN
    co_await Serial;
#endif
    readDevice(D);
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<Device> Devices(witness::size(argc, argv), Device{"meter"});
  readAll(Devices);
  Loop.run();
  return witness::report();
}
