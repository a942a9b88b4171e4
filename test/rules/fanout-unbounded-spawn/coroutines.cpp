// RUN: %check_rule %s fanout-unbounded-spawn
// Coroutines that are written here: eager ones start when called, lazy ones when
// awaited. The promise says which.

#include <coroutine>
#include <exception>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;

struct FireAndForget {
  struct promise_type {
    FireAndForget get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Lazy {
  struct promise_type {
    Lazy get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  Lazy(Lazy &&);
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};

struct Reply {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  std::string await_resume();
};
Reply query(const std::string &uri);

FireAndForget lookup(std::string uri) { co_await query(uri); }

void startedByCall(const Uris &uris) {
  for (const auto &uri : uris)
    lookup(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: one.
void startedOnce(const Uris &uris) { lookup(uris.front()); }

Lazy lookupLazily(std::string uri) { co_await query(uri); }

// OK: nothing starts.
void onlyMade(const Uris &uris) {
  std::vector<Lazy> tasks;
  for (const auto &uri : uris)
    tasks.push_back(lookupLazily(uri));
}

// OK: one after the other.
Lazy awaited(const Uris &uris) {
  for (const auto &uri : uris)
    co_await lookupLazily(uri);
}

// OK: the loop is in the coroutine that is started once.
FireAndForget inOneCoroutine(Uris uris) {
  for (const auto &uri : uris)
    co_await query(uri);
}

// OK: refused.
FireAndForget guarded(Uris uris) {
  if (uris.size() > 50)
    co_return;
  for (const auto &uri : uris)
    lookup(uri);
}

FireAndForget unguarded(Uris uris) {
  if (uris.empty())
    co_return;
  for (const auto &uri : uris)
    lookup(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
