// trap: T29 D13
// spawn: std::thread
// loop: std::for_each
// origin: request field
// waits: detached
// distance: virtual function
// differs: which class stands behind the interface
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: three workers behind the interface
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

struct Executor {
  virtual ~Executor() = default;
  virtual void submit(std::function<void()> fn) = 0;
};

#ifndef TWIN
class DefaultExecutor final : public Executor {
public:
  void submit(std::function<void()> fn) override {
    std::thread t(std::move(fn));
    t.detach();
  }
};
#else
class DefaultExecutor final : public Executor {
public:
  DefaultExecutor() {
    for (int i = 0; i < 3; ++i)
      std::thread([this] { drain(); }).detach();
  }
  void submit(std::function<void()> fn) override {
    std::lock_guard lk(m_);
    q_.push_back(std::move(fn));
    cv_.notify_one();
  }

private:
  void drain() {
    for (;;) {
      std::unique_lock lk(m_);
      cv_.wait(lk, [&] { return !q_.empty(); });
      auto fn = std::move(q_.front());
      q_.pop_front();
      lk.unlock();
      fn();
    }
  }
  std::mutex m_;
  std::condition_variable cv_;
  std::deque<std::function<void()>> q_;
};
#endif

struct Purge {
  std::vector<long> ids;
};

void purge(Executor &ex, const Purge &p) {
  std::for_each(p.ids.begin(), p.ids.end(), [&ex](long) { ex.submit([] { witness::task(); }); });
}

int main(int argc, char **argv) {
  static DefaultExecutor ex;
  purge(ex, Purge{std::vector<long>(witness::size(argc, argv), 5)});
  return witness::report();
}
