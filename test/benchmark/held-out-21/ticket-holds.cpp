// spawn: own lazy coroutine
// loop: for over iterators
// origin: rows of a result set
// waits: co_await
// distance: coroutine and combinator
// differs: all at once or one by one
// A: bounded N3 | limiter: co_await each iteration
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

static std::deque<std::coroutine_handle<>> Ready;

struct Yield {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> H) const { Ready.push_back(H); }
  void await_resume() const noexcept {}
};

class [[nodiscard]] Op {
public:
  struct promise_type {
    std::coroutine_handle<> Then;
    bool Done = false;
    Op get_return_object() { return Op(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    auto final_suspend() noexcept {
      struct Finish {
        bool await_ready() noexcept { return false; }
        void await_suspend(std::coroutine_handle<promise_type> H) noexcept {
          H.promise().Done = true;
          if (H.promise().Then)
            Ready.push_back(H.promise().Then);
        }
        void await_resume() noexcept {}
      };
      return Finish{};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  Op(Op &&Other) noexcept : H(std::exchange(Other.H, {})), Started(Other.Started) {}
  ~Op() {
    if (H)
      H.destroy();
  }
  void start() {
    Started = true;
    H.resume();
  }
  bool await_ready() {
    if (!Started)
      start();
    return H.promise().Done;
  }
  void await_suspend(std::coroutine_handle<> Then) { H.promise().Then = Then; }
  void await_resume() {}

private:
  explicit Op(std::coroutine_handle<promise_type> H) : H(H) {}
  std::coroutine_handle<promise_type> H;
  bool Started = false;
};

struct HoldRow {
  int Seat;
  std::string Customer;
};

static Op releaseHold(HoldRow Row) {
  witness::Task Alive;
  co_await Yield{};
  Row.Customer.clear();
}

Op releaseExpired(std::vector<HoldRow> Rows) {
#ifdef TWIN
  std::vector<Op> Releases;
  for (auto It = Rows.begin(); It != Rows.end(); ++It)
    Releases.push_back(releaseHold(*It)), Releases.back().start();
  for (Op &R : Releases)
    co_await R;
#else
  for (auto It = Rows.begin(); It != Rows.end(); ++It)
    co_await releaseHold(*It);
#endif
}

int main(int argc, char **argv) {
  auto All = releaseExpired(std::vector<HoldRow>(witness::size(argc, argv), {12, "Petra"}));
  All.start();
  for (; !Ready.empty(); Ready.pop_front())
    Ready.front().resume();
  return witness::report();
}
