// spawn: eager coroutine
// loop: range-for in a coroutine
// origin: request field
// limiter: awaitable counter
// waits: detached
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: slot awaited before the start
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

struct Fire {
  struct promise_type {
    Fire get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Reactor {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) { ready_.push_back(h); }
  void await_resume() {}
  void run() {
    while (!ready_.empty()) {
      auto h = ready_.front();
      ready_.pop_front();
      h.resume();
    }
  }

  std::deque<std::coroutine_handle<>> ready_;
};

struct AsyncSemaphore {
  bool await_ready() { return permits_ > 0 && permits_-- > 0; }
  void await_suspend(std::coroutine_handle<> h) { waiting_.push_back(h); }
  void await_resume() {}
  void release() {
    if (waiting_.empty()) {
      ++permits_;
      return;
    }
    auto h = waiting_.front();
    waiting_.pop_front();
    h.resume();
  }

  int permits_;
  std::deque<std::coroutine_handle<>> waiting_;
};

struct FeedRequest {
  std::vector<std::string> sources;
};

Fire crawl(Reactor &reactor, AsyncSemaphore &gate, std::string source) {
  {
    witness::Task alive;
    for (std::size_t i = 0; i < source.size(); ++i)
      co_await reactor;
  }
  gate.release();
}

Fire crawlAll(Reactor &reactor, AsyncSemaphore &gate, FeedRequest request) {
  for (auto &source : request.sources) {
#ifdef TWIN
    co_await gate;
#endif
    crawl(reactor, gate, source);
  }
  co_return;
}

int main(int argc, char **argv) {
  Reactor reactor;
  AsyncSemaphore gate{12, {}};
  crawlAll(reactor, gate, {std::vector<std::string>(witness::size(argc, argv), "rss")});
  reactor.run();
  return witness::report();
}
