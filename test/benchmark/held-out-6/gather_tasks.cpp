// trap: T10 D15
// spawn: coroutine on a thread of its own
// loop: range-for
// origin: parameter
// waits: A: after the loop; B: in the iteration
// distance: coroutine
// differs: start all and then await, or await each
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: awaited in the iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <semaphore>
#include <thread>
#include <vector>

struct Lazy {
  struct promise_type {
    std::binary_semaphore done{0};
    Lazy get_return_object() { return Lazy{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct Last {
      bool await_ready() noexcept { return false; }
      void await_suspend(std::coroutine_handle<promise_type> h) noexcept { h.promise().done.release(); }
      void await_resume() noexcept {}
    };
    Last final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::abort(); }
  };
  std::coroutine_handle<promise_type> handle;
  void start() { handle.resume(); }
  void join() { handle.promise().done.acquire(); }
};

struct OnNewThread {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) { std::thread(h).detach(); }
  void await_resume() {}
};

Lazy stat(int inode) {
  co_await OnNewThread{};
  witness::task();
  if (inode < 0)
    std::puts("negative inode");
}

void statAll(const std::vector<int> &inodes) {
  std::vector<Lazy> todo;
  for (int i : inodes)
    todo.push_back(stat(i));
  for (Lazy &t : todo) {
    t.start();
#ifdef TWIN
    t.join();
  }
#else
  }
  for (Lazy &t : todo)
    t.join();
#endif
}

int main(int argc, char **argv) {
  statAll(std::vector<int>(witness::size(argc, argv), 11));
  return witness::report();
}
