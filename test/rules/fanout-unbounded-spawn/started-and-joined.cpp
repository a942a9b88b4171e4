// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Coroutines that are kept and started later: all at once, or one after the other.

#include <coroutine>
#include <cstdlib>
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

void work(int inode);

Lazy stat(int inode) {
  co_await OnNewThread{};
  work(inode);
}

// OK
void oneByOne(const std::vector<int> &inodes) {
  std::vector<Lazy> todo;
  for (int i : inodes)
    todo.push_back(stat(i));
  for (Lazy &t : todo) {
    t.start();
    t.join();
  }
}

void together(const std::vector<int> &inodes) {
  std::vector<Lazy> todo;
  for (int i : inodes)
    todo.push_back(stat(i));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (Lazy &t : todo)
    t.start();
  for (Lazy &t : todo)
    t.join();
}
