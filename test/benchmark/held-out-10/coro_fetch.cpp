// spawn: own coroutine that starts at once
// loop: range-for
// origin: parameter vector
// waits: event loop
// distance: same function
// differs: whether the coroutine is awaited
// A: bounded N3 | limiter: co_await in the iteration
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <string>
#include <vector>

struct Reactor {
  std::deque<std::coroutine_handle<>> ready;
  void run() {
    while (!ready.empty()) {
      auto next = ready.front();
      ready.pop_front();
      next.resume();
    }
  }
};
static Reactor reactor;

struct Tick {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) { reactor.ready.push_back(h); }
  void await_resume() {}
};

struct Fetch {
  struct promise_type {
    std::coroutine_handle<> waiter;
    bool finished = false;
    Fetch get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept {
      finished = true;
      if (waiter)
        reactor.ready.push_back(waiter);
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  std::coroutine_handle<promise_type> handle;
  bool await_ready() { return handle.promise().finished; }
  void await_suspend(std::coroutine_handle<> h) { handle.promise().waiter = h; }
  void await_resume() {}
};

Fetch fetchUrl(std::string url) {
  witness::Task alive;
  for (std::size_t i = 0; i < url.size(); ++i)
    co_await Tick{};
}

Fetch fetchList(std::vector<std::string> urls) {
  for (const auto &url : urls) {
#ifdef TWIN
    fetchUrl(url);
#else
    co_await fetchUrl(url);
#endif
  }
  co_return;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  fetchList(std::vector<std::string>(n, "http://x"));
  reactor.run();
  return witness::report();
}
