// spawn: hand-written coroutine on a strand of threads
// loop: index
// origin: request field
// waits: see the factors
// distance: coroutine
// differs: when the started task is awaited
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N3 | limiter: co_await in the iteration | waits: in the iteration
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

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
    std::mutex m;
    bool done = false;
    std::coroutine_handle<> waiter;
  };

public:
  explicit Fetch(std::string url) : s_(std::make_shared<State>()) {
    std::thread([s = s_, url = std::move(url)] {
      witness::task();
      std::unique_lock lk(s->m);
      s->done = true;
      auto next = std::exchange(s->waiter, nullptr);
      lk.unlock();
      if (next)
        next.resume();
    }).detach();
  }
  bool await_ready() const { return false; }
  bool await_suspend(std::coroutine_handle<> h) {
    std::lock_guard lk(s_->m);
    if (s_->done)
      return false;
    s_->waiter = h;
    return true;
  }
  void await_resume() const {}

private:
  std::shared_ptr<State> s_;
};

Fire download(std::vector<std::string> urls) {
#ifdef TWIN
  for (std::size_t i = 0; i < urls.size(); ++i)
    co_await Fetch(urls[i]);
#else
  std::vector<Fetch> fetches;
  for (std::size_t i = 0; i < urls.size(); ++i)
    fetches.emplace_back(urls[i]);
  for (Fetch &f : fetches)
    co_await f;
#endif
}

int main(int argc, char **argv) {
  std::vector<std::string> urls(witness::size(argc, argv), "http://a.example/");
  download(urls);
  return witness::report();
}
