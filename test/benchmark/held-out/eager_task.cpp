// spawn: C++20 coroutine on a new thread
// loop: range-for
// origin: vector parameter
// waits: detached
// distance: coroutine
// differs: promise type
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: the coroutines never start
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <string>
#include <thread>
#include <vector>

struct OnNewThread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) const { std::thread([h] { h.resume(); }).detach(); }
  void await_resume() const noexcept {}
};

struct Job {
  struct promise_type {
    Job get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
#ifndef TWIN
    std::suspend_never initial_suspend() noexcept { return {}; }
#else
    std::suspend_always initial_suspend() noexcept { return {}; }
#endif
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> handle;
};

Job archive(std::string object) {
  co_await OnNewThread{};
  witness::task();
}

std::vector<Job> archiveAll(const std::vector<std::string> &objects) {
  std::vector<Job> jobs;
  for (const auto &object : objects)
    jobs.push_back(archive(object));
  return jobs;
}

int main(int argc, char **argv) {
  archiveAll(std::vector<std::string>(witness::size(argc, argv), "o"));
  return witness::report();
}
