// spawn: std::thread
// loop: index
// origin: queue parameter
// limiter: worker count of the configuration
// waits: joined after the loop
// distance: same function
// differs: number of workers
// A: unbounded Y1 | limiter: a worker for each job
// B: bounded N2 | limiter: a worker for each slot of the configuration
// witness: runnable
#include "witness.h"
#include <cstdlib>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>
#include <vector>

struct Job {
  std::string command;
};

class JobQueue {
public:
  void push(Job job) { jobs_.push(std::move(job)); }
  std::size_t size() const { return jobs_.size(); }
  std::optional<Job> pop() {
    std::lock_guard lock(mutex_);
    if (jobs_.empty())
      return std::nullopt;
    Job job = std::move(jobs_.front());
    jobs_.pop();
    return job;
  }

private:
  std::mutex mutex_;
  std::queue<Job> jobs_;
};

static std::size_t configuredWorkers() {
  const char *text = std::getenv("BATCHD_WORKERS");
  return text ? std::strtoul(text, nullptr, 10) : 4;
}

void runBatch(JobQueue &queue) {
#ifdef TWIN
  const std::size_t workers = configuredWorkers();
#else
  const std::size_t workers = queue.size();
#endif
  std::vector<std::thread> pool;
  for (std::size_t w = 0; w < workers; ++w)
    pool.emplace_back([&queue] {
      witness::Task alive;
      while (auto job = queue.pop())
        witness::work();
    });
  for (auto &thread : pool)
    thread.join();
}

int main(int argc, char **argv) {
  JobQueue queue;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    queue.push({"rsync"});
  runBatch(queue);
  return witness::report();
}
