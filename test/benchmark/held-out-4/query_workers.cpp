// spawn: run of an in-house pool
// loop: range-for
// origin: vector field of a parameter
// waits: destructor of the pool
// distance: other class
// differs: when the pool adds a thread
// A: unbounded Y1 | limiter: a thread is added when none is idle
// B: bounded N8 | limiter: a thread is added when none is idle and fewer than nine exist
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class WorkerPool {
public:
  ~WorkerPool() {
    {
      std::lock_guard<std::mutex> guard(lock_);
      shutdown_ = true;
      wake_.notify_all();
    }
    for (std::thread &worker : workers_)
      worker.join();
  }

  void run(std::function<void()> job) {
    std::lock_guard<std::mutex> guard(lock_);
    jobs_.push_back(std::move(job));
#ifdef TWIN
    const bool add = idle_ < jobs_.size() && workers_.size() < kMaxWorkers;
#else
    const bool add = idle_ < jobs_.size();
#endif
    if (add)
      workers_.emplace_back(&WorkerPool::work, this);
    else
      wake_.notify_one();
  }

private:
  static constexpr std::size_t kMaxWorkers = 9;

  void work() {
    std::unique_lock<std::mutex> guard(lock_);
    while (true) {
      while (jobs_.empty() && !shutdown_) {
        ++idle_;
        wake_.wait(guard);
        --idle_;
      }
      if (jobs_.empty())
        return;
      auto job = std::move(jobs_.front());
      jobs_.pop_front();
      guard.unlock();
      job();
      guard.lock();
    }
  }

  std::mutex lock_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  std::list<std::thread> workers_;
  std::size_t idle_ = 0;
  bool shutdown_ = false;
};

struct MultiQuery {
  std::string database;
  std::vector<std::string> statements;
};

void execute(const MultiQuery &query) {
  WorkerPool pool;
  for (const std::string &statement : query.statements)
    pool.run([&statement] {
      if (statement.find("SELECT") == 0)
        witness::task();
    });
}

int main(int argc, char **argv) {
  MultiQuery query{"stats", {}};
  query.statements.assign(witness::size(argc, argv), "SELECT 1");
  execute(query);
  return witness::report();
}
