// trap: T13 T11
// spawn: coroutine call
// loop: range-for
// origin: parameter
// waits: window of 6 over coroutines
// distance: template helper
// differs: whether the coroutine type starts at the call
// A: unbounded Y5 | limiter: window over coroutines that run already
// B: bounded N5 | limiter: window over coroutines that start when awaited
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <vector>

static std::deque<std::coroutine_handle<>> loop;

static void turn() {
  auto h = loop.front();
  loop.pop_front();
  h.resume();
}

struct Job {
  struct promise_type {
    Job get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
#ifdef TWIN
    bool begun = false;
    std::suspend_always initial_suspend() noexcept { return {}; }
#else
    bool begun = true;
    std::suspend_never initial_suspend() noexcept { return {}; }
#endif
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  void begin() {
    if (!h.promise().begun)
      h.resume();
    h.promise().begun = true;
  }
  std::coroutine_handle<promise_type> h;
};

struct Yield {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) { loop.push_back(h); }
  void await_resume() {}
};

Job head(std::string url) {
  witness::Task alive;
  co_await Yield{};
  if (url.empty())
    std::puts("no url");
  co_await Yield{};
}

void windowed(std::vector<Job> jobs, std::size_t width) {
  for (std::size_t at = 0; at < jobs.size(); at += width) {
    const std::size_t end = std::min(at + width, jobs.size());
    for (std::size_t i = at; i < end; ++i)
      jobs[i].begin();
    for (std::size_t i = at; i < end; ++i)
      while (!jobs[i].h.done())
        turn();
  }
}

void headAll(const std::vector<std::string> &urls) {
  std::vector<Job> jobs;
  for (const auto &u : urls)
    jobs.push_back(head(u));
  windowed(std::move(jobs), 6);
}

int main(int argc, char **argv) {
  headAll(std::vector<std::string>(witness::size(argc, argv), "/index"));
  return witness::report();
}
