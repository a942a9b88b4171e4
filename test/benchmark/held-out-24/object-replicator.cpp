// spawn: own coroutine
// loop: range-for
// origin: manifest of a bucket
// waits: own event loop
// distance: coroutine body
// differs: where the slot is taken
// A: unbounded Y2 | limiter: asynchronous semaphore awaited inside the task
// B: bounded N4 | limiter: asynchronous semaphore awaited before the spawn
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

using Handle = std::coroutine_handle<>;

struct EventLoop {
  std::deque<Handle> Ready;
  void run() {
    while (!Ready.empty()) {
      Handle H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
};

struct Turn {
  EventLoop &Loop;
  bool await_ready() const noexcept { return false; }
  void await_suspend(Handle H) const { Loop.Ready.push_back(H); }
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

class AsyncSemaphore {
public:
  AsyncSemaphore(EventLoop &Loop, int Count) : Loop(Loop), Count(Count) {}
  bool await_ready() noexcept { return Count > 0 && Count-- > 0; }
  void await_suspend(Handle H) { Waiting.push_back(H); }
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
  EventLoop &Loop;
  int Count;
  std::deque<Handle> Waiting;
};

class Replicator {
public:
  explicit Replicator(EventLoop &Loop) : Loop(Loop), Uploads(Loop, 12) {}

  Fire replicate(std::vector<std::string> Manifest) {
    for (const std::string &Key : Manifest) {
#ifdef TWIN
      co_await Uploads;
#endif
      copy(Key);
    }
    co_await Turn{Loop};
  }

private:
  Fire copy(std::string Key) {
    witness::Task Alive;
#ifndef TWIN
    co_await Uploads;
#endif
    for (std::size_t Part = 0; Part < 1 + Key.size() / 16; ++Part)
      co_await Turn{Loop};
    Uploads.release();
  }

  EventLoop &Loop;
  AsyncSemaphore Uploads;
};

int main(int argc, char **argv) {
  EventLoop Loop;
  Replicator R(Loop);
  R.replicate(std::vector<std::string>(witness::size(argc, argv), "backup/2026/blob"));
  Loop.run();
  return witness::report();
}
