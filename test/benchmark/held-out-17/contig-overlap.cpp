// spawn: own coroutine
// loop: range-for in a coroutine
// origin: reads of a sequencing run
// waits: run of the event loop
// distance: helper coroutine
// limiter: semaphore for coroutines
// differs: where it is awaited
// A: unbounded Y2 | limiter: semaphore awaited by the started coroutine
// B: bounded N4 | limiter: semaphore awaited by the loop
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

class EventLoop {
public:
  void post(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    for (; !Ready.empty(); Ready.pop_front())
      Ready.front().resume();
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

struct Yield {
  EventLoop &Loop;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Loop.post(H); }
  void await_resume() const noexcept {}
};

class AsyncSemaphore {
public:
  AsyncSemaphore(EventLoop &Loop, int Free) : Loop(Loop), Free(Free) {}

  auto acquire() {
    struct Awaiter {
      AsyncSemaphore &S;
      bool await_ready() const noexcept { return S.Free > 0 && S.Free--; }
      void await_suspend(std::coroutine_handle<> H) { S.Waiting.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }

  void release() {
    if (Waiting.empty())
      return void(++Free);
    Loop.post(Waiting.front());
    Waiting.pop_front();
  }

private:
  EventLoop &Loop;
  int Free;
  std::deque<std::coroutine_handle<>> Waiting;
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

class OverlapFinder {
public:
  explicit OverlapFinder(EventLoop &Loop) : Loop(Loop), Lookups(Loop, 6) {}

  Fire findAll(std::vector<std::string> Reads) {
    co_await Yield{Loop};
    for (std::string &Read : Reads) {
#ifdef TWIN
      co_await Lookups.acquire();
#endif
      lookup(std::move(Read));
    }
  }

private:
  Fire lookup(std::string Read) {
    witness::Task Alive;
#ifndef TWIN
    co_await Lookups.acquire();
#endif
    co_await Yield{Loop};
    Overlaps += Read.find("ACGT") != std::string::npos;
    Lookups.release();
  }

  EventLoop &Loop;
  AsyncSemaphore Lookups;
  std::size_t Overlaps = 0;
};

int main(int argc, char **argv) {
  EventLoop Loop;
  OverlapFinder Finder(Loop);
  Finder.findAll(std::vector<std::string>(witness::size(argc, argv), "TTACGTA"));
  Loop.run();
  return witness::report();
}
