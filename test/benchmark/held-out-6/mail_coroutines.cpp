// trap: T12
// spawn: coroutine parameter that starts a thread
// loop: range-for
// origin: request field
// waits: detached
// distance: coroutine whose promise reads its parameters
// differs: which executor the coroutine is given
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: executor runs on one thread
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <functional>
#include <memory>
#include <mutex>
#include <condition_variable>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct ThreadEach {
  void post(std::coroutine_handle<> h) { std::thread([h] { h.resume(); }).detach(); }
};

struct OneThread {
  std::mutex m;
  std::condition_variable cv;
  std::queue<std::coroutine_handle<>> q;
  std::jthread runner{[this](std::stop_token st) {
    for (;;) {
      std::unique_lock lk(m);
      if (cv.wait(lk, [&] { return !q.empty() || st.stop_requested(); }); q.empty())
        return;
      auto h = q.front();
      q.pop();
      lk.unlock();
      h.resume();
    }
  }};
  void post(std::coroutine_handle<> h) { (std::lock_guard(m), q.push(h)), cv.notify_one(); }
  ~OneThread() { runner.request_stop(), cv.notify_all(); }
};

template <class Ex> struct Result {
  struct promise_type {
    Ex &ex;
    promise_type(Ex &e, const std::string &) : ex(e) {}
    struct Hop {
      Ex &ex;
      bool await_ready() noexcept { return false; }
      void await_suspend(std::coroutine_handle<> h) noexcept { ex.post(h); }
      void await_resume() noexcept {}
    };
    Result get_return_object() { return {}; }
    Hop initial_suspend() noexcept { return {ex}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

template <class Ex> Result<Ex> deliver(Ex &, std::string) {
  witness::task();
  co_return;
}

struct Outbox { std::vector<std::string> to; };

template <class Ex> void flush(Ex &ex, const Outbox &box) {
  for (const auto &rcpt : box.to)
    deliver(ex, rcpt);
}

int main(int argc, char **argv) {
  Outbox box{std::vector<std::string>(witness::size(argc, argv), "a@b")};
#ifdef TWIN
  OneThread ex;
#else
  ThreadEach ex;
#endif
  flush(ex, box);
  return witness::report();
}
