// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Coroutines that suspend at first and are started without being awaited.

#include <coroutine>
#include <exception>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using Names = std::vector<std::string>;
void work(const std::string &name);

struct OnNewThread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) const {
    std::thread([h] { h.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};

struct Never {
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
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
    std::suspend_always yield_value(int) noexcept { return {}; }
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
  bool more() const { return !handle.done(); }
  void finish() {
    while (!handle.done())
      handle.resume();
  }
  std::coroutine_handle<promise_type> handle;
};

Op fetch(std::string name) {
  co_await OnNewThread{};
  work(name);
}

Op now(std::string name) {
  co_await Never{};
  work(name);
}

Op numbers(std::string name) {
  co_yield static_cast<int>(name.size());
  co_await OnNewThread{};
}

void launch(Op op) { op.handle.resume(); }

void started(const Names &names) {
  for (const auto &name : names)
    fetch(name).start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

Op awaited(const Names &names) {
  for (const auto &name : names)
    co_await fetch(name);
}

void resumed(const Names &names) {
  for (const auto &name : names)
    fetch(name).handle.resume();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void startedByName(const Names &names) {
  for (const auto &name : names) {
    Op op = fetch(name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    op.start();
  }
}

Op startedAndAwaited(const Names &names) {
  for (const auto &name : names) {
    Op op = fetch(name);
    op.start();
    co_await op;
  }
}

void launched(const Names &names) {
  for (const auto &name : names)
    launch(fetch(name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void launchedByName(const Names &names) {
  for (const auto &name : names) {
    Op op = fetch(name);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    launch(std::move(op));
  }
}

void neverSuspended(const Names &names) {
  for (const auto &name : names)
    now(name).start();
}

void asGenerator(const Names &names) {
  for (const auto &name : names)
    numbers(name).start();
}

void runToTheEnd(const Names &names) {
  for (const auto &name : names)
    fetch(name).finish();
}

void onlyMade(const Names &names) {
  for (const auto &name : names)
    (void)fetch(name).more();
}

void few() {
  for (int i = 0; i < 4; ++i)
    fetch("a").start();
}

void startedWhenKept(const Names &names) {
  std::vector<Op> ops;
  for (const auto &name : names) {
    ops.push_back(fetch(name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    ops.back().start();
  }
}

void startedTogether(const Names &names) {
  std::vector<Op> ops;
  for (const auto &name : names)
    ops.push_back(fetch(name));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (Op &op : ops)
    op.handle.resume();
}

void onlyKept(const Names &names) {
  std::vector<Op> ops;
  for (const auto &name : names)
    ops.push_back(fetch(name));
}
