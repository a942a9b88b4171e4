// spawn: own coroutine, detached
// loop: while over a parsed text
// origin: parsed text
// waits: event loop
// distance: coroutine function
// differs: where the asynchronous semaphore is awaited
// A: bounded N4 | limiter: asynchronous semaphore before the spawn
// B: unbounded Y2 | limiter: asynchronous semaphore in the task
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <string_view>

class Loop {
public:
  void post(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }
  auto turn() {
    struct Awaiter {
      Loop &L;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> H) const { L.post(H); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

class AsyncSlots {
public:
  AsyncSlots(Loop &L, int Free) : L(L), Free(Free) {}
  bool await_ready() { return Free > 0 && Free-- > 0; }
  void await_suspend(std::coroutine_handle<> H) { Waiters.push_back(H); }
  void await_resume() const noexcept {}
  void release() {
    if (Waiters.empty()) {
      ++Free;
      return;
    }
    L.post(Waiters.front());
    Waiters.pop_front();
  }

private:
  Loop &L;
  int Free;
  std::deque<std::coroutine_handle<>> Waiters;
};

struct Detached {
  struct promise_type {
    Detached get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

static Loop Main;
static AsyncSlots Slots(Main, 4);

Detached resolve(std::string Host) {
  witness::Task Alive;
#ifdef TWIN
  co_await Slots;
#endif
  for (int Hop = 0; Hop < 3 && !Host.empty(); ++Hop)
    co_await Main.turn();
  Slots.release();
}

Detached resolveAll(std::string_view Hosts) {
  while (!Hosts.empty()) {
    const auto Comma = Hosts.find(',');
    std::string Host(Hosts.substr(0, Comma));
    Hosts.remove_prefix(Comma == Hosts.npos ? Hosts.size() : Comma + 1);
    if (Host.empty())
      continue;
#ifndef TWIN
    co_await Slots;
#endif
    resolve(std::move(Host));
  }
  co_return;
}

int main(int argc, char **argv) {
  std::string Hosts;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Hosts += "node" + std::to_string(I) + ".cluster.local,";
  resolveAll(Hosts);
  Main.run();
  return witness::report();
}
