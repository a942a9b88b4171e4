// spawn: executor of the house
// loop: range-for
// origin: parameter
// distance: two classes away
// differs: which executor the server is instantiated with
// A: unbounded Y1 | limiter: none, a thread per task | waits: detached
// B: bounded N8 | limiter: fixed number of workers | waits: destructor
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

using Func = std::function<void()>;

class FreshThreadExecutor {
public:
  void add(Func f) { std::thread(std::move(f)).detach(); }
};

class CrewExecutor {
public:
  CrewExecutor() {
    for (int i = 0; i < 5; ++i)
      crew_.emplace_back([this](std::stop_token st) { work(st); });
  }
  void add(Func f) {
    std::lock_guard g(m_);
    todo_.push_back(std::move(f));
    cv_.notify_one();
  }

private:
  void work(std::stop_token st) {
    for (;;) {
      std::unique_lock l(m_);
      if (!cv_.wait(l, st, [this] { return !todo_.empty(); }))
        return;
      Func f = std::move(todo_.front());
      todo_.pop_front();
      l.unlock();
      f();
    }
  }
  std::mutex m_;
  std::condition_variable_any cv_;
  std::deque<Func> todo_;
  std::vector<std::jthread> crew_;
};

template <class Executor> class WebhookServer {
public:
  void fire(const std::vector<std::string> &hooks) {
    for (const auto &h : hooks)
      executor_.add([h] { call(h); });
  }

private:
  static void call(const std::string &hook) {
    witness::task();
    if (hook.empty())
      std::puts("empty hook");
  }
  Executor executor_;
};

#ifdef TWIN
using Server = WebhookServer<CrewExecutor>;
#else
using Server = WebhookServer<FreshThreadExecutor>;
#endif

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  static Server server;
  server.fire(std::vector<std::string>(n, "https://ci.example/hook"));
  while (__atomic_load_n(&witnessState()->Started, __ATOMIC_RELAXED) < static_cast<int64_t>(n))
    witnessSleep(1000000);
  return witness::report();
}
