// spawn: own coroutine
// loop: range-for in a coroutine
// origin: vector parameter
// limiter: awaitable semaphore before
// waits: event loop
// distance: member function
// differs: where the semaphore is awaited
// A: bounded N4
// B: unbounded Y2 | limiter: awaitable semaphore inside the task
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
  auto yield() {
    struct Awaiter {
      EventLoop &Loop;
      bool await_ready() const noexcept { return false; }
      void await_suspend(Handle H) { Loop.Ready.push_back(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
};

struct Spawned {
  struct promise_type {
    Spawned get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class AsyncSemaphore {
public:
  AsyncSemaphore(EventLoop &Loop, unsigned Count) : Loop(Loop), Count(Count) {}
  bool await_ready() noexcept { return Count > 0 && Count--; }
  void await_suspend(Handle H) { Waiting.push_back(H); }
  void await_resume() const noexcept {}
  void release() {
    if (Waiting.empty())
      return void(++Count);
    Loop.Ready.push_back(Waiting.front());
    Waiting.pop_front();
  }

private:
  EventLoop &Loop;
  unsigned Count;
  std::deque<Handle> Waiting;
};

struct Grant {
  std::string RefreshToken;
  unsigned Generation = 0;
};

class TokenRefresher {
public:
  explicit TokenRefresher(EventLoop &Loop) : Loop(Loop), Upstream(Loop, 5) {}

  Spawned refreshAll(std::vector<Grant> &Grants) {
    for (Grant &G : Grants) {
#ifndef TWIN
      co_await Upstream;
#endif
      refresh(G);
    }
    co_return;
  }

private:
  Spawned refresh(Grant &G) {
    witness::Task Alive;
#ifdef TWIN
    co_await Upstream;
#endif
    co_await Loop.yield();
    ++G.Generation;
    Upstream.release();
  }

  EventLoop &Loop;
  AsyncSemaphore Upstream;
};

int main(int argc, char **argv) {
  EventLoop Loop;
  std::vector<Grant> Grants(witness::size(argc, argv));
  TokenRefresher Refresher(Loop);
  Refresher.refreshAll(Grants);
  Loop.run();
  return witness::report();
}
