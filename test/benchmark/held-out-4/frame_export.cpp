// spawn: submit of an in-house pool
// loop: index from a range of numbers
// origin: range of a request
// waits: get of the futures
// distance: other class
// differs: what the pool does
// A: unbounded Y1 | limiter: none: a thread per call
// B: bounded N8 | limiter: a queue that three threads serve
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>

class ThreadPool {
public:
  explicit ThreadPool(int threads) {
#ifdef TWIN
    for (int i = 0; i < threads; ++i)
      threads_.emplace_back([this] { serve(); });
#else
    threads_.reserve(threads);
#endif
  }
  ~ThreadPool() {
    {
      std::lock_guard<std::mutex> lock(mutex_);
      closed_ = true;
    }
    wake_.notify_all();
    for (auto &thread : threads_)
      thread.join();
  }

  std::future<void> submit(std::function<void()> job) {
    std::packaged_task<void()> task(std::move(job));
    auto future = task.get_future();
    std::lock_guard<std::mutex> lock(mutex_);
#ifdef TWIN
    queue_.push(std::move(task));
    wake_.notify_one();
#else
    threads_.emplace_back(std::move(task));
#endif
    return future;
  }

private:
  void serve() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      wake_.wait(lock, [this] { return closed_ || !queue_.empty(); });
      if (queue_.empty())
        return;
      auto task = std::move(queue_.front());
      queue_.pop();
      lock.unlock();
      task();
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::queue<std::packaged_task<void()>> queue_;
  std::vector<std::thread> threads_;
  bool closed_ = false;
};

struct ExportRange {
  int first, last;
};

void exportFrames(const ExportRange &range) {
  ThreadPool pool(3);
  std::vector<std::future<void>> frames;
  for (int frame = range.first; frame <= range.last; ++frame)
    frames.push_back(pool.submit([frame] {
      if (frame >= 0)
        witness::task();
    }));
  for (auto &frame : frames)
    frame.get();
}

int main(int argc, char **argv) {
  exportFrames({1, static_cast<int>(witness::size(argc, argv))});
  return witness::report();
}
