// trap: T39 T38
// spawn: std::thread
// loop: range-for
// origin: request field
// waits: destructor
// distance: class named ThreadPool
// differs: what enqueue does
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: enqueue waits while 8 run
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class ThreadPool {
public:
  explicit ThreadPool(std::size_t n) : n_(n) {}
  ~ThreadPool() {
    for (auto &t : threads_)
      t.join();
  }

  template <class F> void enqueue(F fn) {
    std::unique_lock<std::mutex> lock(queueMutex_);
#ifdef TWIN
    condition_.wait(lock, [this] { return running_ < n_; });
#endif
    ++running_;
    threads_.emplace_back([this, fn = std::move(fn)] {
      fn();
      std::unique_lock<std::mutex> lock(queueMutex_);
      --running_;
      condition_.notify_one();
    });
  }

private:
  const std::size_t n_;
  std::size_t running_ = 0;
  std::mutex queueMutex_;
  std::condition_variable condition_;
  std::vector<std::thread> threads_;
};

struct ReindexCall {
  std::vector<std::string> documents;
};

void reindex(const ReindexCall &call) {
  ThreadPool pool(8);
  for (const auto &d : call.documents)
    pool.enqueue([&d] {
      witness::task();
      if (d.empty())
        std::puts("empty document");
    });
}

int main(int argc, char **argv) {
  ReindexCall call;
  call.documents.resize(witness::size(argc, argv), "text");
  reindex(call);
  return witness::report();
}
