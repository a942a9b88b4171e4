// spawn: std::thread in an in-house pool
// loop: range-for that submits
// origin: vector parameter
// waits: destructor of the pool
// distance: other class
// differs: when the pool starts another thread
// A: unbounded Y1 | limiter: none, a thread whenever none is idle
// B: bounded N8 | limiter: at most 9 threads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class WorkerPool {
public:
  ~WorkerPool() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      closing_ = true;
    }
    wake_.notify_all();
    for (auto &worker : workers_)
      worker.join();
  }

  void submit(std::function<void()> job) {
    std::lock_guard<std::mutex> lock(mutex_);
    jobs_.push(std::move(job));
#ifdef TWIN
    if (idle_ < jobs_.size() && workers_.size() < kMostWorkers)
#else
    if (idle_ < jobs_.size())
#endif
      workers_.emplace_back(&WorkerPool::work, this);
    wake_.notify_one();
  }

private:
  void work() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      ++idle_;
      wake_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
      --idle_;
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop();
      lock.unlock();
      job();
      lock.lock();
    }
  }

  static constexpr std::size_t kMostWorkers = 9;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::queue<std::function<void()>> jobs_;
  std::vector<std::thread> workers_;
  std::size_t idle_ = 0;
  bool closing_ = false;
};

void indexDocuments(const std::vector<std::string> &documents) {
  WorkerPool pool;
  for (const auto &document : documents)
    pool.submit([&document] {
      if (!document.empty())
        witness::task();
    });
}

int main(int argc, char **argv) {
  indexDocuments(std::vector<std::string>(witness::size(argc, argv), "lorem ipsum"));
  return witness::report();
}
