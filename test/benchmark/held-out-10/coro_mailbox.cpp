// spawn: own coroutine
// loop: range-for
// origin: parameter vector
// waits: event loop
// distance: coroutine type
// differs: whether the coroutine starts at the call
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: a coroutine starts only when it is awaited
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <string>
#include <utility>
#include <vector>

class Loop {
public:
  void post(std::coroutine_handle<> h) { ready_.push_back(h); }
  void run() {
    for (; !ready_.empty(); ready_.pop_front())
      ready_.front().resume();
  }

private:
  std::deque<std::coroutine_handle<>> ready_;
};
static Loop loop;

struct Later {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<> h) const { loop.post(h); }
  void await_resume() const {}
};

class Job {
public:
  struct promise_type {
    std::coroutine_handle<> next;
    Job get_return_object() { return Job(std::coroutine_handle<promise_type>::from_promise(*this)); }
#ifdef TWIN
    std::suspend_always initial_suspend() { return {}; }
#else
    std::suspend_never initial_suspend() { return {}; }
#endif
    std::suspend_always final_suspend() noexcept {
      if (next)
        loop.post(next);
      return {};
    }
    void return_void() {}
    void unhandled_exception() {}
  };
  explicit Job(std::coroutine_handle<promise_type> h) : handle_(h) {}
  bool await_ready() const { return handle_.done(); }
  void await_suspend(std::coroutine_handle<> h) {
    handle_.promise().next = h;
#ifdef TWIN
    loop.post(handle_);
#endif
  }
  void await_resume() {}
  void start() { loop.post(handle_); }

private:
  std::coroutine_handle<promise_type> handle_;
};

Job sendMail(std::string to) {
  witness::Task alive;
  co_await Later{};
  for (char c : to)
    if (c == '@')
      co_await Later{};
}

Job sendAll(std::vector<std::string> addresses) {
  co_await Later{};
  std::vector<Job> mails;
  for (const auto &address : addresses)
    mails.push_back(sendMail(address));
  for (auto &mail : mails)
    co_await mail;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Job all = sendAll(std::vector<std::string>(n, "a@b.c"));
#ifdef TWIN
  all.start();
#endif
  loop.run();
  return witness::report();
}
