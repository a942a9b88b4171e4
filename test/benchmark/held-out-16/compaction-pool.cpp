// spawn: own thread pool over std::thread
// loop: range-for
// origin: tables of a level
// waits: destructor of the pool
// distance: class
// differs: when the pool adds a thread
// A: unbounded Y1 | limiter: a pool that adds a thread when none is idle
// B: bounded N8 | limiter: a pool that adds up to three threads
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace lsm {

class JobPool {
public:
  ~JobPool() {
    {
      std::lock_guard lock(mutex_);
      closing_ = true;
    }
    wake_.notify_all();
    for (auto &t : threads_)
      t.join();
  }

  void submit(std::function<void()> job) {
    std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
#ifndef TWIN
    if (idle_ < jobs_.size())
#else
    if (idle_ < jobs_.size() && threads_.size() < 3)
#endif
      threads_.emplace_back([this] { serve(); });
    else
      wake_.notify_one();
  }

private:
  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ++idle_;
      wake_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
      --idle_;
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      lock.unlock();
      job();
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool closing_ = false;
};

struct Table {
  std::uint64_t number = 0;
  std::uint64_t bytes = 0;
  bool compacted = false;
};

void compactLevel(std::vector<Table> &level) {
  JobPool pool;
  for (Table &table : level)
    pool.submit([&table] {
      witness::task();
      table.compacted = true;
    });
}

} // namespace lsm

int main(int argc, char **argv) {
  std::vector<lsm::Table> level(witness::size(argc, argv));
  lsm::compactLevel(level);
  return witness::report();
}
