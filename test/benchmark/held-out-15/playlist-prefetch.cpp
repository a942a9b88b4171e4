// spawn: in-house executor
// loop: range-for
// origin: vector parameter
// limiter: executor
// waits: destructor of the executor
// distance: class behind an interface
// differs: when the executor adds a thread
// A: unbounded Y1 | limiter: executor that grows when nobody is idle
// B: bounded N8 | limiter: executor of fixed size
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class TrackExecutor {
public:
  using Job = std::function<void()>;

  TrackExecutor() {
    for (int i = 0; i < 3; ++i)
      addWorker();
  }

  ~TrackExecutor() {
    {
      std::lock_guard hold(lock_);
      closing_ = true;
    }
    wake_.notify_all();
    for (auto &w : workers_)
      w.join();
  }

  void execute(Job job) {
    std::lock_guard hold(lock_);
    jobs_.push_back(std::move(job));
#ifndef TWIN
    if (idle_ < jobs_.size())
      addWorker();
#endif
    wake_.notify_one();
  }

private:
  void addWorker() { workers_.emplace_back(&TrackExecutor::loop, this); }

  void loop() {
    std::unique_lock hold(lock_);
    while (true) {
      ++idle_;
      wake_.wait(hold, [this] { return closing_ || !jobs_.empty(); });
      --idle_;
      if (jobs_.empty())
        return;
      Job job = std::move(jobs_.front());
      jobs_.pop_front();
      hold.unlock();
      job();
      hold.lock();
    }
  }

  std::mutex lock_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;
  std::vector<std::thread> workers_;
  std::size_t idle_ = 0;
  bool closing_ = false;
};

struct Track {
  std::string id;
  int bitrate;
};

class Prefetcher {
public:
  explicit Prefetcher(TrackExecutor &executor) : executor_(executor) {}

  void prefetch(const std::vector<Track> &playlist) {
    for (const Track &track : playlist)
      executor_.execute([this, track] { download(track); });
  }

private:
  void download(const Track &) { witness::task(); }

  TrackExecutor &executor_;
};

int main(int argc, char **argv) {
  std::vector<Track> playlist(witness::size(argc, argv), Track{"trk-77", 320});
  {
    TrackExecutor executor;
    Prefetcher(executor).prefetch(playlist);
  }
  return witness::report();
}
