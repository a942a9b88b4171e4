// spawn: own thread pool
// loop: range-for
// origin: parameter vector
// waits: destructor
// distance: other class
// differs: what happens when the queue is full
// A: unbounded Y4 | limiter: pool of 4, one more thread when the queue is full
// B: bounded N8 | limiter: pool of 4, the caller works when the queue is full
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Pool {
public:
  Pool() {
    for (int i = 0; i < 4; ++i)
      threads_.emplace_back(&Pool::loop, this);
  }
  ~Pool() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      stop_ = true;
    }
    some_.notify_all();
    for (auto &t : threads_)
      t.join();
  }
  void submit(std::function<void()> f) {
    std::unique_lock<std::mutex> lock(mutex_);
    if (queue_.size() >= 4) {
      lock.unlock();
#ifdef TWIN
      f();
#else
      threads_.emplace_back(std::move(f));
#endif
      return;
    }
    queue_.push_back(std::move(f));
    some_.notify_one();
  }

private:
  void loop() {
    for (;;) {
      std::unique_lock<std::mutex> lock(mutex_);
      some_.wait(lock, [this] { return stop_ || !queue_.empty(); });
      if (queue_.empty())
        return;
      auto f = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      f();
    }
  }
  std::mutex mutex_;
  std::condition_variable some_;
  std::deque<std::function<void()>> queue_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};

void syncContacts(const std::vector<std::string> &contacts) {
  Pool pool;
  for (const auto &contact : contacts)
    pool.submit([&contact] {
      (void)contact.size();
      witness::task();
    });
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  syncContacts(std::vector<std::string>(n, "kim"));
  return witness::report();
}
