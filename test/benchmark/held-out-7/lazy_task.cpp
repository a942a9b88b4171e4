// spawn: hand-written coroutine task
// loop: range-for
// origin: request parameter
// waits: after the loop
// distance: promise type
// differs: where the task runs
// A: unbounded Y1 | limiter: none | spawn: std::thread in initial_suspend
// B: bounded N10 | limiter: none | spawn: nothing, the caller resumes the lazy task
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <latch>
#include <string>
#include <thread>
#include <vector>

class Task {
public:
  struct promise_type {
    std::latch finished{1};
    Task get_return_object() {
      return Task(std::coroutine_handle<promise_type>::from_promise(*this));
    }
#ifdef TWIN
    std::suspend_always initial_suspend() noexcept { return {}; }
#else
    struct OnThread : std::suspend_always {
      void await_suspend(std::coroutine_handle<> h) { std::thread([h] { h.resume(); }).detach(); }
    };
    OnThread initial_suspend() { return {}; }
#endif
    struct Finish : std::suspend_always {
      void await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        h.promise().finished.count_down();
      }
    };
    Finish final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  Task(Task &&o) noexcept : h_(o.h_) { o.h_ = nullptr; }
  ~Task() {
    if (h_)
      h_.destroy();
  }
  void get() {
#ifdef TWIN
    h_.resume();
#endif
    h_.promise().finished.wait();
  }

private:
  explicit Task(std::coroutine_handle<promise_type> h) : h_(h) {}
  std::coroutine_handle<promise_type> h_;
};

Task sanitize(std::string &comment) {
  witness::task();
  std::erase(comment, '<');
  co_return;
}

void sanitizeAll(std::vector<std::string> &comments) {
  std::vector<Task> tasks;
  tasks.reserve(comments.size());
  for (auto &c : comments)
    tasks.push_back(sanitize(c));
  for (auto &t : tasks)
    t.get();
}

int main(int argc, char **argv) {
  std::vector<std::string> comments(witness::size(argc, argv), "<b>nice");
  sanitizeAll(comments);
  return witness::report();
}
