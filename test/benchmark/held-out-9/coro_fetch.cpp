// spawn: own coroutine
// loop: range-for
// origin: vector parameter
// waits: latch or co_await
// distance: coroutine
// differs: how the coroutine is started
// A: unbounded Y1 | limiter: none | waits: latch after the loop
// B: bounded N3 | limiter: none | waits: co_await in the iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <exception>
#include <latch>
#include <string>
#include <thread>
#include <vector>

// Goes on in a thread of its own.
struct OnNewThread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) const {
    std::thread([h] { h.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};

struct Op {
  struct promise_type {
    std::coroutine_handle<> next = std::noop_coroutine();
    Op get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        return h.promise().next;
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) {
    handle.promise().next = caller;
    return handle;
  }
  void await_resume() const noexcept {}
  void start() { handle.resume(); }
  std::coroutine_handle<promise_type> handle;
};

Op fetch(std::string url, std::latch *done) {
  co_await OnNewThread{};
  witness::task();
  if (done)
    done->count_down();
}

#ifdef TWIN
static Op fetch_in_order(const std::vector<std::string> &urls, std::latch &done) {
  for (const std::string &url : urls)
    co_await fetch(url, &done);
}
#endif

void fetch_all(const std::vector<std::string> &urls) {
  std::latch done(static_cast<std::ptrdiff_t>(urls.size()));
#ifdef TWIN
  fetch_in_order(urls, done).start();
#else
  for (const std::string &url : urls)
    fetch(url, &done).start();
#endif
  done.wait();
}

int main(int argc, char **argv) {
  static std::vector<std::string> urls(witness::size(argc, argv), "u");
  fetch_all(urls);
  return witness::report();
}
