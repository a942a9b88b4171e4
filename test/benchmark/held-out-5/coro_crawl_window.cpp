// spawn: coroutine of the house
// loop: while
// origin: parameter
// waits: the group's own
// distance: class of the house
// differs: whether the group suspends its user
// A: unbounded Y7 | limiter: counter in the group that is only read by a getter
// B: bounded N5 | limiter: start() suspends while eight are live
// witness: runnable
#include "witness.h"
#include <coroutine>
#include <cstdio>
#include <deque>
#include <exception>
#include <string>
#include <vector>

static std::deque<std::coroutine_handle<>> runQueue;

struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

struct Reschedule {
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<> h) const { runQueue.push_back(h); }
  void await_resume() const {}
};

class Group {
public:
  std::size_t live() const { return live_; }

  // co_await group.place(); before each start
  auto place() {
    struct Awaiter {
      Group &g;
      bool await_ready() const {
#ifdef TWIN
        return g.live_ < 8;
#else
        return true;
#endif
      }
      void await_suspend(std::coroutine_handle<> h) const { g.waiter_ = h; }
      void await_resume() const { ++g.live_; }
    };
    return Awaiter{*this};
  }

  void leave() {
    --live_;
    if (waiter_) {
      runQueue.push_back(waiter_);
      waiter_ = nullptr;
    }
  }

private:
  std::size_t live_ = 0;
  std::coroutine_handle<> waiter_;
};

Detached visit(Group &group, std::string url) {
  {
    witness::Task alive;
    co_await Reschedule{};
    if (url.empty())
      std::puts("empty url");
  }
  group.leave();
}

Detached crawl(Group &group, std::vector<std::string> urls) {
  while (!urls.empty()) {
    std::string url = std::move(urls.back());
    urls.pop_back();
    co_await group.place();
    visit(group, std::move(url));
  }
}

int main(int argc, char **argv) {
  Group group;
  crawl(group, std::vector<std::string>(witness::size(argc, argv), "https://a.example"));
  while (!runQueue.empty()) {
    auto h = runQueue.front();
    runQueue.pop_front();
    h.resume();
  }
  return group.live() == 0 ? witness::report() : 1;
}
