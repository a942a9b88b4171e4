// spawn: own coroutine
// loop: range-for in a coroutine
// origin: vector parameter
// waits: detached
// distance: same function
// differs: where the semaphore is acquired
// A: bounded N4 | limiter: semaphore of coroutines before
// B: unbounded Y2 | limiter: semaphore of coroutines inside the task
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

class Reactor {
public:
  void post(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
  auto yield() {
    struct Turn {
      Reactor &R;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) { R.post(H); }
      void await_resume() const noexcept {}
    };
    return Turn{*this};
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

class AsyncSemaphore {
public:
  AsyncSemaphore(Reactor &R, int Free) : R(R), Free(Free) {}
  bool await_ready() { return Free > 0 ? (--Free, true) : false; }
  void await_suspend(std::coroutine_handle<> H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void release() {
    if (Waiting.empty()) {
      ++Free;
      return;
    }
    R.post(Waiting.front());
    Waiting.pop_front();
  }

private:
  Reactor &R;
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
};

struct Async {
  struct promise_type {
    Async get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct HearingIndex {
  Reactor Loop;
  AsyncSemaphore Readers{Loop, 5};
  std::size_t Words = 0;

  Async indexOne(const std::string &Transcript) {
    witness::Task Alive;
#ifdef TWIN
    co_await Readers;
#endif
    co_await Loop.yield();
    Words += Transcript.size() / 6;
    Readers.release();
  }

  Async indexAll(const std::vector<std::string> &Transcripts) {
    for (const auto &T : Transcripts) {
#ifndef TWIN
      co_await Readers;
#endif
      indexOne(T);
    }
    co_return;
  }
};

int main(int argc, char **argv) {
  std::vector<std::string> Transcripts(witness::size(argc, argv), "The court rose at noon.");
  HearingIndex Index;
  Index.indexAll(Transcripts);
  Index.Loop.run();
  return witness::report();
}
