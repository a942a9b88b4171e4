// spawn: own coroutine
// loop: range-for
// origin: vector of register entries
// waits: detached
// distance: helper coroutine
// differs: place of the acquisition
// A: bounded N4 | limiter: asynchronous semaphore before
// B: unbounded Y2 | limiter: asynchronous semaphore inside
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

static std::deque<std::coroutine_handle<>> ready;

struct Yield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) const { ready.push_back(h); }
  void await_resume() const noexcept {}
};

class AsyncSemaphore {
public:
  explicit AsyncSemaphore(int slots) : slots_(slots) {}
  auto acquire() {
    struct Awaiter {
      AsyncSemaphore &s;
      bool await_ready() const noexcept { return s.slots_ > 0 && s.slots_-- > 0; }
      void await_suspend(std::coroutine_handle<> h) const { s.waiting_.push_back(h); }
      void await_resume() const noexcept {}
    };
    return Awaiter{*this};
  }
  void release() {
    if (waiting_.empty()) {
      ++slots_;
      return;
    }
    ready.push_back(waiting_.front());
    waiting_.pop_front();
  }

private:
  int slots_;
  std::deque<std::coroutine_handle<>> waiting_;
};

struct Job {
  struct promise_type {
    Job get_return_object() noexcept { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Baptism {
  std::string child, parish;
  int year;
};

Job importEntry(AsyncSemaphore &writers, const Baptism &entry) {
  witness::Task alive;
#ifdef TWIN
  co_await writers.acquire();
#endif
  for (int page = entry.year; page < entry.year + 2; ++page)
    co_await Yield{};
  writers.release();
}

Job importRegister(AsyncSemaphore &writers, const std::vector<Baptism> &entries) {
  for (const Baptism &entry : entries) {
#ifndef TWIN
    co_await writers.acquire();
#endif
    importEntry(writers, entry);
  }
  co_return;
}

int main(int argc, char **argv) {
  std::vector<Baptism> entries(witness::size(argc, argv), {"Anna", "St. Martin", 1742});
  AsyncSemaphore writers(3);
  importRegister(writers, entries);
  while (!ready.empty()) {
    auto h = ready.front();
    ready.pop_front();
    h.resume();
  }
  return witness::report();
}
