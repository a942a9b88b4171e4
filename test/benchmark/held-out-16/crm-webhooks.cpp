// spawn: own coroutine
// loop: while over a list
// origin: subscriptions of an account
// waits: loop until nothing is ready
// distance: member coroutine
// differs: who waits for the permit
// A: bounded N4 | limiter: permit awaited before the coroutine is called
// B: unbounded Y2 | limiter: permit awaited in the coroutine
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

using Handle = std::coroutine_handle<>;

struct Fired {
  struct promise_type {
    Fired get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class EventLoop {
public:
  auto yield() {
    struct Awaiter {
      EventLoop &Loop;
      bool await_ready() const { return false; }
      void await_suspend(Handle H) { Loop.Ready.push_back(H); }
      void await_resume() const {}
    };
    return Awaiter{*this};
  }
  void schedule(Handle H) { Ready.push_back(H); }
  void run() {
    while (!Ready.empty()) {
      Handle H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }

private:
  std::deque<Handle> Ready;
};

class Permits {
public:
  Permits(EventLoop &Loop, int Count) : Loop(Loop), Count(Count) {}
  bool await_ready() { return Count > 0 && Count--; }
  void await_suspend(Handle H) { Waiting.push_back(H); }
  void await_resume() {}
  void release() {
    if (Waiting.empty()) {
      ++Count;
      return;
    }
    Loop.schedule(Waiting.front());
    Waiting.pop_front();
  }

private:
  EventLoop &Loop;
  int Count;
  std::deque<Handle> Waiting;
};

class Webhooks {
public:
  explicit Webhooks(EventLoop &Loop) : Loop(Loop), Slots(Loop, 5) {}

  Fired notify(std::vector<std::string> Subscriptions) {
    while (!Subscriptions.empty()) {
#ifndef TWIN
      co_await Slots;
#endif
      post(std::move(Subscriptions.back()));
      Subscriptions.pop_back();
    }
    co_return;
  }

private:
  Fired post(std::string Url) {
    witness::Task Alive;
#ifdef TWIN
    co_await Slots;
#endif
    for (std::size_t Sent = 0; Sent < Url.size(); Sent += 16)
      co_await Loop.yield();
    Slots.release();
  }

  EventLoop &Loop;
  Permits Slots;
};

int main(int argc, char **argv) {
  EventLoop Loop;
  Webhooks Hooks(Loop);
  Hooks.notify(std::vector<std::string>(witness::size(argc, argv), "https://crm.example/hook"));
  Loop.run();
  return witness::report();
}
