// spawn: thread pool class template
// loop: range-for
// origin: vector parameter
// limiter: template argument or constructor argument
// waits: destructor of the pool
// distance: class template
// differs: what the pool does when all workers are busy
// A: unbounded Y4 | limiter: adds a worker when all are busy
// B: bounded N8 | limiter: queues when all are busy
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

template <unsigned Size> class WorkerPool {
public:
  void submit(std::function<void()> job) {
    std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
#ifdef TWIN
    if (workers_.size() < Size)
#else
    if (workers_.size() < Size || idle_ == 0)
#endif
      workers_.emplace_back([this] { loop(); });
    wake_.notify_one();
  }

  ~WorkerPool() {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    for (auto &worker : workers_)
      worker.join();
  }

private:
  void loop() {
    std::unique_lock lock(mutex_);
    for (;;) {
      ++idle_;
      wake_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
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
  std::vector<std::thread> workers_;
  unsigned idle_ = 0;
  bool stopping_ = false;
};

void renderFrames(const std::vector<std::string> &scenes) {
  WorkerPool<4> pool;
  for (const auto &scene : scenes)
    pool.submit([&scene] { (void)scene; witness::task(); });
}

int main(int argc, char **argv) {
  renderFrames(std::vector<std::string>(witness::size(argc, argv), "scene.usd"));
  return witness::report();
}
