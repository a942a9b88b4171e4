// spawn: detached coroutine of the house
// loop: index
// origin: parameter
// waits: detached
// distance: same function
// differs: where the asynchronous semaphore is awaited
// A: unbounded Y2 | limiter: asynchronous semaphore inside the task
// B: bounded N4 | limiter: asynchronous semaphore before the start
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <cstdio>
#include <deque>
#include <exception>
#include <vector>

using Handle = std::coroutine_handle<>;

struct Loop {
  std::deque<Handle> ready;
  void run() {
    while (!ready.empty()) {
      Handle h = ready.front();
      ready.pop_front();
      h.resume();
    }
  }
} loop;

struct FireAndForget {
  struct promise_type {
    FireAndForget get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class AsyncSemaphore {
public:
  explicit AsyncSemaphore(int n) : free_(n) {}

  bool await_ready() { return free_ > 0 ? (--free_, true) : false; }
  void await_suspend(Handle h) { waiting_.push_back(h); }
  void await_resume() {}

  void release() {
    if (waiting_.empty()) {
      ++free_;
      return;
    }
    loop.ready.push_back(waiting_.front());
    waiting_.pop_front();
  }

private:
  int free_;
  std::deque<Handle> waiting_;
};

struct NextTick {
  bool await_ready() { return false; }
  void await_suspend(Handle h) { loop.ready.push_back(h); }
  void await_resume() {}
};

static AsyncSemaphore uploads(9);

FireAndForget upload(const std::vector<int> &chunks, std::size_t at) {
  witness::Task alive;
#ifndef TWIN
  co_await uploads;
#endif
  auto *s = witnessState();
  witnessRaise(&s->PeakWorking, ++s->Working);
  co_await NextTick{};
  if (chunks[at] < 0)
    std::puts("negative chunk");
  --s->Working;
  uploads.release();
}

FireAndForget uploadAll(const std::vector<int> &chunks) {
  co_await NextTick{};
  for (std::size_t i = 0; i < chunks.size(); ++i) {
#ifdef TWIN
    co_await uploads;
#endif
    upload(chunks, i);
  }
}

int main(int argc, char **argv) {
  std::vector<int> chunks(witness::size(argc, argv), 4096);
  uploadAll(chunks);
  loop.run();
  return witness::report();
}
