// spawn: std::thread detached
// limiter: none
// waits: detached
// distance: helper function
// differs: what turns the loop
// A: unbounded Y8 | loop: endless loop over a queue | origin: reports that edges send
// B: abstain-ok U4 | loop: endless loop of a timer | origin: interval of the timer
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

class ReportQueue {
public:
  void push(std::string edge) {
    std::lock_guard lock(mutex_);
    reports_.push_back(std::move(edge));
    ready_.notify_one();
  }
  void close() {
    std::lock_guard lock(mutex_);
    closed_ = true;
    ready_.notify_all();
  }
  std::optional<std::string> pop() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return closed_ || !reports_.empty(); });
    if (reports_.empty())
      return std::nullopt;
    std::string edge = std::move(reports_.front());
    reports_.pop_front();
    return edge;
  }
  bool waitClosed(std::chrono::milliseconds interval) {
    std::unique_lock lock(mutex_);
    return ready_.wait_for(lock, interval, [this] { return closed_; });
  }

private:
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::string> reports_;
  bool closed_ = false;
};

class HealthMonitor {
public:
  explicit HealthMonitor(ReportQueue &queue) : queue_(queue) {}

  void run() {
    for (;;) {
#ifndef TWIN
      auto edge = queue_.pop();
      if (!edge)
        return;
      probe(std::move(*edge));
#else
      if (queue_.waitClosed(std::chrono::milliseconds(100)))
        return;
      probe("origin-shield");
#endif
    }
  }

private:
  static void probe(std::string edge) {
    std::thread([edge = std::move(edge)] { witness::task(); }).detach();
  }

  ReportQueue &queue_;
};

int main(int argc, char **argv) {
  ReportQueue queue;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    queue.push("edge-" + std::to_string(i));
  queue.close();
  HealthMonitor(queue).run();
  return witness::report();
}
