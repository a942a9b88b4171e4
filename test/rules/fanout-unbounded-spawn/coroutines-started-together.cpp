// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Coroutines of a library of one's own, kept and started together by what waits for all, or put into the queue of what is ready.

#include <coroutine>
#include <cstddef>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

static std::deque<std::coroutine_handle<>> Ready;

/// Hands the coroutine to whoever runs what is ready.
inline void schedule(std::coroutine_handle<> H) { Ready.push_back(H); }

struct Reply {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Ready.push_back(H); }
  void await_resume() const noexcept {}
};

class Task {
public:
  struct promise_type {
    std::coroutine_handle<> Continuation;
    std::size_t *Left = nullptr;
    Task get_return_object() { return Task(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Final {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> H) noexcept {
          promise_type &P = H.promise();
          bool Last = !P.Left || --*P.Left == 0;
          return Last && P.Continuation ? P.Continuation : std::noop_coroutine();
        }
        void await_resume() noexcept {}
      };
      return Final{};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  explicit Task(std::coroutine_handle<promise_type> H) : Coroutine(H) {}
  Task(Task &&Other) noexcept : Coroutine(std::exchange(Other.Coroutine, nullptr)) {}
  ~Task() { Coroutine ? Coroutine.destroy() : void(); }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> H) {
    Coroutine.promise().Continuation = H;
    return Coroutine;
  }
  void await_resume() const noexcept {}
  void start() { schedule(std::exchange(Coroutine, nullptr)); }
  bool done() const { return Coroutine.done(); }
  std::coroutine_handle<promise_type> Coroutine;
};

struct WhenAll {
  std::vector<Task> &Tasks;
  std::size_t Left = 0;
  bool await_ready() const noexcept { return Tasks.empty(); }
  void await_suspend(std::coroutine_handle<> H) {
    Left = Tasks.size();
    for (Task &T : Tasks) {
      T.Coroutine.promise().Continuation = H;
      T.Coroutine.promise().Left = &Left;
      T.Coroutine.resume();
    }
  }
  void await_resume() const noexcept {}
};

struct InTurn {
  std::vector<Task> &Tasks;
  bool await_ready() const noexcept { return Tasks.empty(); }
  void await_suspend(std::coroutine_handle<> H) {
    Tasks.front().Coroutine.promise().Continuation = H;
    Tasks.front().Coroutine.resume();
  }
  void await_resume() const noexcept {}
};

Task send(const std::string &Recipient) {
  co_await Reply{};
  if (!Recipient.empty())
    co_await Reply{};
}

Task all(const std::vector<std::string> &Recipients) {
  std::vector<Task> Sends;
  for (const std::string &R : Recipients)
    Sends.push_back(send(R));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  co_await WhenAll{Sends};
}

Task queued(const std::vector<std::string> &Recipients) {
  for (const std::string &R : Recipients)
    send(R).start();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  co_await Reply{};
}

// One after the other.
Task each(const std::vector<std::string> &Recipients) {
  for (const std::string &R : Recipients)
    co_await send(R);
}

// Made, but only the first is started.
Task first(const std::vector<std::string> &Recipients) {
  std::vector<Task> Sends;
  for (const std::string &R : Recipients)
    Sends.push_back(send(R));
  co_await InTurn{Sends};
}

// Eight at a time.
Task batches(const std::vector<std::string> &Recipients) {
  std::vector<Task> Sends;
  for (const std::string &R : Recipients) {
    Sends.push_back(send(R));
    if (Sends.size() == 8) {
      co_await WhenAll{Sends};
      Sends.clear();
    }
  }
  co_await WhenAll{Sends};
}

Task groups(const std::vector<std::string> &Recipients) {
  for (std::size_t At = 0; At < Recipients.size(); At += 8) {
    std::vector<Task> Sends;
    for (std::size_t I = At; I < Recipients.size() && I < At + 8; ++I)
      Sends.push_back(send(Recipients[I]));
    co_await WhenAll{Sends};
  }
}

Task batchesWhenFull(const std::vector<std::string> &Recipients) {
  std::vector<Task> Sends;
  for (const std::string &R : Recipients) {
    if (Sends.size() >= 8) {
      co_await WhenAll{Sends};
      Sends.clear();
    }
    Sends.push_back(send(R));
  }
  co_await WhenAll{Sends};
}
