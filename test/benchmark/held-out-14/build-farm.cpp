// spawn: own thread pool
// loop: range-for
// origin: jobs of a pushed workflow
// waits: destructor of the pool
// distance: class
// differs: where the number of workers comes from
// A: bounded N8 | limiter: pool as large as the hardware
// B: unbounded Y3 | limiter: pool as large as the workflow
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class WorkerPool {
public:
  explicit WorkerPool(std::size_t workers) {
    for (std::size_t i = 0; i < workers; ++i)
      workers_.emplace_back([this] { loop(); });
  }

  ~WorkerPool() {
    {
      std::lock_guard lock(mutex_);
      closing_ = true;
    }
    wake_.notify_all();
    for (auto &worker : workers_)
      worker.join();
  }

  void submit(std::function<void()> task) {
    {
      std::lock_guard lock(mutex_);
      queue_.push_back(std::move(task));
    }
    wake_.notify_one();
  }

private:
  void loop() {
    std::unique_lock lock(mutex_);
    for (;;) {
      wake_.wait(lock, [this] { return closing_ || !queue_.empty(); });
      if (queue_.empty())
        return;
      auto task = std::move(queue_.front());
      queue_.pop_front();
      lock.unlock();
      task();
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> queue_;
  std::vector<std::thread> workers_;
  bool closing_ = false;
};

struct Job {
  std::string name;
  std::vector<std::string> commands;
};

struct Workflow {
  std::string revision;
  std::vector<Job> jobs;
};

void build(const Job &job) {
  (void)job;
  witness::task();
}

void runWorkflow(const Workflow &workflow) {
#ifndef TWIN
  const std::size_t workers = std::max(1u, std::thread::hardware_concurrency());
#else
  const std::size_t workers = std::max<std::size_t>(1, workflow.jobs.size());
#endif
  WorkerPool pool(workers);
  for (const Job &job : workflow.jobs)
    pool.submit([&job] { build(job); });
}

int main(int argc, char **argv) {
  Workflow workflow{"3f1c2a", {}};
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    workflow.jobs.push_back({"test-" + std::to_string(i), {"make", "make check"}});
  runWorkflow(workflow);
  return witness::report();
}
