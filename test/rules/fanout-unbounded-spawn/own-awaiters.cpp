// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Awaiters that are written here: the work resumes who awaits it.

#include <coroutine>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

void download(const std::string &uri);

struct Fire {
  struct promise_type {
    Fire get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

class Fetch {
  struct State {
    std::mutex guard;
    bool done = false;
    std::coroutine_handle<> waiter;
  };

public:
  explicit Fetch(std::string uri) : state_(std::make_shared<State>()) {
    std::thread([state = state_, uri] {
      download(uri);
      std::lock_guard lock(state->guard);
      state->done = true;
      if (state->waiter)
        state->waiter.resume();
    }).detach();
  }
  bool await_ready() const { return false; }
  bool await_suspend(std::coroutine_handle<> waiter) {
    std::lock_guard lock(state_->guard);
    if (state_->done)
      return false;
    state_->waiter = waiter;
    return true;
  }
  void await_resume() const {}

private:
  std::shared_ptr<State> state_;
};

// OK: one after the other.
Fire inTurn(std::vector<std::string> uris) {
  for (const auto &uri : uris)
    co_await Fetch(uri);
}

// OK: the same by a variable.
Fire inTurnByName(std::vector<std::string> uris) {
  for (const auto &uri : uris) {
    Fetch one(uri);
    co_await one;
  }
}

Fire allAtOnce(std::vector<std::string> uris) {
  std::vector<Fetch> all;
  for (const auto &uri : uris)
    all.emplace_back(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (Fetch &one : all)
    co_await one;
}

Fire single(std::string uri) { co_await Fetch(uri); }

void nobodyAwaits(std::vector<std::string> uris) {
  for (const auto &uri : uris)
    single(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Started {
public:
  explicit Started(std::string uri) {
    std::thread([uri] { download(uri); }).detach();
  }
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<> waiter) { waiter.resume(); }
  void await_resume() const {}
};

Fire notResumedByTheWork(std::vector<std::string> uris) {
  for (const auto &uri : uris)
    co_await Started(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
