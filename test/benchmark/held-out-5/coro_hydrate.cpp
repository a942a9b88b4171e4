// spawn: coroutine of the house
// loop: range-for
// origin: request field
// distance: same function
// differs: where the started task is awaited
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: co_await in the iteration | waits: each iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <deque>
#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace co {

inline std::deque<std::coroutine_handle<>> ready;

// Starts at once; whoever awaits it goes on when it has finished.
class Started {
public:
  struct promise_type {
    std::coroutine_handle<> waiter;
    Started get_return_object() { return Started(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      void await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        if (h.promise().waiter)
          ready.push_back(h.promise().waiter);
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };

  explicit Started(std::coroutine_handle<promise_type> h) : h_(h) {}
  Started(Started &&o) noexcept : h_(std::exchange(o.h_, nullptr)) {}
  ~Started() {
    if (h_)
      h_.destroy();
  }
  bool await_ready() const { return h_.done(); }
  void await_suspend(std::coroutine_handle<> waiter) { h_.promise().waiter = waiter; }
  void await_resume() {}

private:
  std::coroutine_handle<promise_type> h_;
};

struct Yield {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) { ready.push_back(h); }
  void await_resume() {}
};

inline void run() {
  while (!ready.empty()) {
    auto h = ready.front();
    ready.pop_front();
    h.resume();
  }
}

} // namespace co

struct TimelineRequest {
  std::vector<std::string> post_ids;
};

co::Started hydrate(std::string id) {
  witness::Task alive;
  co_await co::Yield{}; // the store answers
  if (id.empty())
    std::puts("empty id");
}

co::Started timeline(const TimelineRequest &rq) {
  std::vector<co::Started> posts;
  for (const auto &id : rq.post_ids) {
#ifdef TWIN
    co_await hydrate(id);
#else
    posts.push_back(hydrate(id));
#endif
  }
  for (auto &p : posts)
    co_await p;
}

int main(int argc, char **argv) {
  TimelineRequest rq{std::vector<std::string>(witness::size(argc, argv), "at://p/1")};
  auto all = timeline(rq);
  co::run();
  return witness::report();
}
