// RUN: %check_rule %s fanout-unbounded-spawn
// A coroutine is over when its call returns if each of its awaiters goes on.

#include <coroutine>
#include <exception>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Blocking {
  std::string uri;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) {
    std::thread(lookup, uri).join();
    return false;
  }
  void await_resume() const noexcept {}
};

static Detached inPlace(std::string uri) { co_await Blocking{uri}; }

// OK
void eachInPlace(const Uris &uris) {
  for (const auto &uri : uris)
    inPlace(uri);
}

struct Background {
  std::string uri;
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<> handle) {
    std::thread([this, handle] {
      lookup(uri);
      handle.resume();
    }).detach();
    return true;
  }
  void await_resume() const noexcept {}
};

static Detached elsewhere(std::string uri) { co_await Background{uri}; }

void eachElsewhere(const Uris &uris) {
  for (const auto &uri : uris)
    elsewhere(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
