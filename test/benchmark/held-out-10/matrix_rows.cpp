// spawn: own thread pool
// loop: for
// origin: parameter
// waits: destructor of the pool
// distance: other class
// differs: size of the pool
// A: unbounded Y3 | limiter: pool as large as the input
// B: bounded N8 | limiter: pool of 4
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

class Workers {
public:
  explicit Workers(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
      threads_.emplace_back([this] { loop(); });
  }
  ~Workers() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      closing_ = true;
    }
    ready_.notify_all();
    for (auto &t : threads_)
      t.join();
  }
  void submit(std::function<void()> job) {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      jobs_.push_back(std::move(job));
    }
    ready_.notify_one();
  }

private:
  void loop() {
    for (;;) {
      std::unique_lock<std::mutex> lock(mutex_);
      ready_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      job();
    }
  }
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> jobs_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

void scaleRows(std::vector<std::vector<double>> &matrix, double factor) {
#ifdef TWIN
  Workers workers(4);
#else
  Workers workers(matrix.size());
#endif
  for (auto &row : matrix) {
    workers.submit([&row, factor] {
      witness::task();
      for (double &v : row)
        v *= factor;
    });
  }
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  std::vector<std::vector<double>> m(n, std::vector<double>(8, 1.0));
  scaleRows(m, 2.0);
  return witness::report();
}
