// spawn: own thread pool
// loop: for over a count
// origin: request field
// waits: destructor of the pool
// distance: constructor of a class
// differs: size of the pool
// A: unbounded Y3 | limiter: as many workers as invoices
// B: bounded N2 | limiter: as many workers as processors
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

class WorkerPool {
public:
  explicit WorkerPool(std::size_t workers) {
    for (std::size_t i = 0; i < workers; ++i)
      threads_.emplace_back([this] { run(); });
  }
  ~WorkerPool() {
    {
      std::lock_guard lock(mutex_);
      closed_ = true;
    }
    cv_.notify_all();
    for (auto &t : threads_)
      t.join();
  }
  void post(std::function<void()> f) {
    {
      std::lock_guard lock(mutex_);
      queue_.push(std::move(f));
    }
    cv_.notify_one();
  }

private:
  void run() {
    for (;;) {
      std::unique_lock lock(mutex_);
      cv_.wait(lock, [&] { return closed_ || !queue_.empty(); });
      if (queue_.empty())
        return;
      auto f = std::move(queue_.front());
      queue_.pop();
      lock.unlock();
      f();
    }
  }
  std::vector<std::thread> threads_;
  std::queue<std::function<void()>> queue_;
  std::mutex mutex_;
  std::condition_variable cv_;
  bool closed_ = false;
};

struct Invoice {
  long id;
};

void print_invoices(const std::vector<Invoice> &invoices) {
#ifdef TWIN
  WorkerPool pool(std::max(1u, std::thread::hardware_concurrency()));
#else
  WorkerPool pool(invoices.size());
#endif
  for (const auto &invoice : invoices)
    pool.post([&invoice] {
      (void)invoice.id;
      witness::task();
    });
}

int main(int argc, char **argv) {
  print_invoices(std::vector<Invoice>(witness::size(argc, argv)));
  return witness::report();
}
