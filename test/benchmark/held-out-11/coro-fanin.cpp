// spawn: own coroutine
// loop: range-for
// origin: request field
// limiter: none
// distance: coroutine function
// differs: whether each call is awaited before the next is started
// A: unbounded Y1 | waits: co_await of all after the loop
// B: bounded N3 | waits: co_await in each iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

static std::deque<std::coroutine_handle<>> RunQueue;

struct IoTurn {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { RunQueue.push_back(H); }
  void await_resume() const noexcept {}
};

/// Starts at once; the owner may co_await its result once.
class [[nodiscard]] Call {
public:
  struct promise_type {
    int Value = 0;
    std::coroutine_handle<> Waiter;
    Call get_return_object() { return Call(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Resume {
        bool await_ready() noexcept { return false; }
        std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> H) noexcept {
          return H.promise().Waiter ? H.promise().Waiter : std::noop_coroutine();
        }
        void await_resume() noexcept {}
      };
      return Resume{};
    }
    void return_value(int V) { Value = V; }
    void unhandled_exception() { std::terminate(); }
  };

  Call(Call &&Other) noexcept : Frame(std::exchange(Other.Frame, nullptr)) {}
  ~Call() {
    if (Frame)
      Frame.destroy();
  }
  bool await_ready() const { return Frame.done(); }
  void await_suspend(std::coroutine_handle<> H) { Frame.promise().Waiter = H; }
  int await_resume() { return Frame.promise().Value; }

private:
  explicit Call(std::coroutine_handle<promise_type> H) : Frame(H) {}
  std::coroutine_handle<promise_type> Frame;
};

struct BalanceRequest {
  std::vector<std::string> Accounts;
};

Call fetchBalance(const std::string &Account) {
  witness::Task Alive;
  co_await IoTurn{};
  co_return static_cast<int>(Account.size());
}

Call totalBalance(const BalanceRequest &Request) {
  int Total = 0;
#ifndef TWIN
  std::vector<Call> Calls;
  for (const auto &Account : Request.Accounts)
    Calls.push_back(fetchBalance(Account));
  for (auto &C : Calls)
    Total += co_await C;
#else
  for (const auto &Account : Request.Accounts)
    Total += co_await fetchBalance(Account);
#endif
  co_return Total;
}

int main(int argc, char **argv) {
  BalanceRequest Request{std::vector<std::string>(witness::size(argc, argv), "AT61")};
  Call Root = totalBalance(Request);
  while (!RunQueue.empty()) {
    auto H = RunQueue.front();
    RunQueue.pop_front();
    H.resume();
  }
  return Root.await_ready() ? witness::report() : 1;
}
