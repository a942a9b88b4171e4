// spawn: std::thread
// loop: while over a queue
// origin: records of a stream
// waits: join at the end
// distance: class
// differs: who rates a record
// A: unbounded Y6 | limiter: bounded queue in front of the threads
// B: bounded N8 | limiter: four consumers of a bounded queue
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <mutex>
#include <optional>
#include <queue>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

struct Usage {
  std::string line;
  double megabytes = 0;
};

class UsageQueue {
public:
  void push(Usage u) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return items_.size() < 16; });
    items_.push(std::move(u));
    changed_.notify_all();
  }
  void close() {
    std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  std::optional<Usage> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || !items_.empty(); });
    if (items_.empty())
      return std::nullopt;
    Usage u = std::move(items_.front());
    items_.pop();
    changed_.notify_all();
    return u;
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::queue<Usage> items_;
  bool closed_ = false;
};

class Ingest {
public:
  void run(std::istream &in) {
    for (int i = 0; i < 4; ++i)
      consumers_.emplace_back([this] { consume(); });
    Usage u;
    while (in >> u.line >> u.megabytes)
      queue_.push(u);
    queue_.close();
    consumers_.clear();
  }

private:
  static void rate(const Usage &u) {
    witness::task();
    (void)u;
  }

  void consume() {
    std::vector<std::jthread> raters;
    while (auto u = queue_.pop()) {
#ifndef TWIN
      raters.emplace_back([u = std::move(*u)] { rate(u); });
#else
      rate(*u);
#endif
    }
  }

  UsageQueue queue_;
  std::vector<std::jthread> consumers_;
};

int main(int argc, char **argv) {
  std::stringstream in;
  for (std::size_t i = witness::size(argc, argv); i > 0; --i)
    in << "sim" << i << " 12.5\n";
  Ingest().run(in);
  return witness::report();
}
