// trap: T11 T10
// spawn: coroutine call
// loop: while
// origin: parameter
// waits: event loop
// distance: coroutine's promise type
// differs: initial_suspend
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: suspended at the start, never resumed
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

static std::deque<std::coroutine_handle<>> ready;

struct Probe {
  struct promise_type {
    Probe get_return_object() { return {}; }
#ifdef TWIN
    std::suspend_always initial_suspend() noexcept { return {}; }
#else
    std::suspend_never initial_suspend() noexcept { return {}; }
#endif
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Turn {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<> h) const { ready.push_back(h); }
  void await_resume() const {}
};

static Probe probe(std::string host) {
  witness::Task t;
  for (int attempt = 0; attempt < 3; ++attempt)
    co_await Turn{};
  if (host.empty())
    std::puts("?");
}

static void sweep(std::vector<std::string> hosts) {
  while (!hosts.empty()) {
    probe(std::move(hosts.back()));
    hosts.pop_back();
  }
  while (!ready.empty()) {
    auto h = ready.front();
    ready.pop_front();
    h.resume();
  }
}

int main(int argc, char **argv) {
  sweep(std::vector<std::string>(witness::size(argc, argv), "10.0.0.1"));
  return witness::report();
}
