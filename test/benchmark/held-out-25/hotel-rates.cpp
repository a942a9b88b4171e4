// spawn: own coroutine
// loop: range-for
// origin: vector in a request
// limiter: none
// distance: same function
// differs: whether a coroutine is awaited before the next starts
// A: bounded N3 | waits: co_await in the loop
// B: unbounded Y1 | waits: co_await after the loop
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

class Loop {
public:
  void later(std::coroutine_handle<> H) { Ready.push_back(H); }
  void run() {
    while (!Ready.empty()) {
      auto H = Ready.front();
      Ready.pop_front();
      H.resume();
    }
  }

private:
  std::deque<std::coroutine_handle<>> Ready;
};

static Loop Main;

struct Yield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Main.later(H); }
  void await_resume() const noexcept {}
};

template <typename T> class Eager {
public:
  struct promise_type {
    T Value{};
    std::coroutine_handle<> Waiter;
    Eager get_return_object() { return Eager(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      if (Waiter)
        Main.later(Waiter);
      return std::suspend_always{};
    }
    void return_value(T V) { Value = std::move(V); }
    void unhandled_exception() { std::terminate(); }
  };
  explicit Eager(std::coroutine_handle<promise_type> H) : H(H) {}
  Eager(Eager &&O) noexcept : H(std::exchange(O.H, nullptr)) {}
  ~Eager() {
    if (H)
      H.destroy();
  }
  bool await_ready() const noexcept { return H.done(); }
  void await_suspend(std::coroutine_handle<> W) noexcept { H.promise().Waiter = W; }
  T await_resume() { return std::move(H.promise().Value); }

private:
  std::coroutine_handle<promise_type> H;
};

struct RateRequest {
  std::string City;
  std::vector<std::string> Hotels;
};

Eager<int> rateOf(std::string Hotel) {
  witness::Task Alive;
  for (int Hop = 0; Hop < 3; ++Hop)
    co_await Yield{};
  co_return 60 + static_cast<int>(Hotel.size());
}

Eager<int> cheapest(const RateRequest &R) {
  int Best = 100000;
#ifdef TWIN
  std::vector<Eager<int>> Asked;
  for (const std::string &Hotel : R.Hotels)
    Asked.push_back(rateOf(Hotel));
  for (auto &Rate : Asked)
    Best = std::min(Best, co_await Rate);
#else
  for (const std::string &Hotel : R.Hotels)
    Best = std::min(Best, co_await rateOf(Hotel));
#endif
  co_return Best;
}

int main(int argc, char **argv) {
  RateRequest R{"Porto", std::vector<std::string>(witness::size(argc, argv), "Pensao do Norte")};
  auto Answer = cheapest(R);
  Main.run();
  return Answer.await_ready() ? witness::report() : 1;
}
