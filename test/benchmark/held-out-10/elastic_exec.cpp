// spawn: own executor
// loop: range-for
// origin: parameter vector
// waits: destructor
// distance: other class
// differs: when the executor adds a thread
// A: unbounded Y1 | limiter: none (a thread whenever none is idle)
// B: bounded N8 | limiter: at most five threads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class Executor {
public:
  ~Executor() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      stop_ = true;
    }
    wake_.notify_all();
    for (auto &t : threads_)
      t.join();
  }

  void execute(std::function<void()> f) {
    std::lock_guard<std::mutex> lock(mutex_);
    queue_.push(std::move(f));
#ifdef TWIN
    if (idle_ < queue_.size() && threads_.size() < kMost)
#else
    if (idle_ < queue_.size())
#endif
      threads_.emplace_back([this] { work(); });
    wake_.notify_one();
  }

private:
  static constexpr std::size_t kMost = 5;

  void work() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      ++idle_;
      wake_.wait(lock, [this] { return stop_ || !queue_.empty(); });
      --idle_;
      if (queue_.empty())
        return;
      auto f = std::move(queue_.front());
      queue_.pop();
      lock.unlock();
      f();
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::queue<std::function<void()>> queue_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool stop_ = false;
};

void translateAll(const std::vector<std::string> &sentences) {
  Executor executor;
  for (const auto &s : sentences) {
    executor.execute([&s] {
      (void)s;
      witness::task();
    });
  }
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  translateAll(std::vector<std::string>(n, "guten Tag"));
  return witness::report();
}
