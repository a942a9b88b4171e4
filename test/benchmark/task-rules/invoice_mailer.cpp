// rule: fanout-unbounded-queue
// differs: the condition that enqueue waits for
// A: reported | four workers and a std::queue that takes an entry per invoice without a limit
// B: silent | enqueue waits until fewer than 100 jobs are queued
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class WorkerPool {
public:
  explicit WorkerPool(unsigned count) {
    for (unsigned i = 0; i < count; ++i)
      threads_.emplace_back([this] { work(); });
  }

  ~WorkerPool() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      closing_ = true;
    }
    filled_.notify_all();
    for (auto &thread : threads_)
      thread.join();
  }

  void enqueue(std::function<void()> job) {
    std::unique_lock<std::mutex> lock(mutex_);
#ifdef TWIN
    drained_.wait(lock, [this] { return jobs_.size() < 100; });
#endif
    jobs_.push(std::move(job));
    filled_.notify_one();
  }

private:
  void work() {
    for (;;) {
      std::unique_lock<std::mutex> lock(mutex_);
      filled_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop();
      drained_.notify_one();
      lock.unlock();
      job();
    }
  }

  std::mutex mutex_;
  std::condition_variable filled_, drained_;
  std::queue<std::function<void()>> jobs_;
  std::vector<std::thread> threads_;
  bool closing_ = false;
};

struct Invoice {
  std::string to;
  std::string pdf;
};

void sendMail(const std::string &to, const std::string &attachment);

void mailInvoices(const std::vector<Invoice> &invoices) {
  WorkerPool pool(4);
  for (const Invoice &invoice : invoices)
    pool.enqueue([invoice] { sendMail(invoice.to, invoice.pdf); });
}
