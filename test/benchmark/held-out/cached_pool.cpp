// spawn: std::thread
// loop: range-for
// origin: request field
// waits: condition variable
// distance: class
// differs: growth of the pool
// A: unbounded Y3 | limiter: own pool that grows when nobody is idle
// B: bounded N8 | limiter: own pool that grows to a maximum
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

class CachedPool {
 public:
  ~CachedPool() {
    { std::lock_guard<std::mutex> g(mutex_); stopping_ = true; }
    wake_.notify_all();
    for (auto& t : threads_) t.join();
  }

  void Submit(std::function<void()> fn) {
    std::lock_guard<std::mutex> g(mutex_);
    work_.push(std::move(fn));
#ifndef TWIN
    if (idle_ < work_.size())
#else
    if (idle_ < work_.size() && threads_.size() < kMaxThreads)
#endif
      threads_.emplace_back(&CachedPool::Loop, this);
    wake_.notify_one();
  }

 private:
  static constexpr size_t kMaxThreads = 10;

  void Loop() {
    std::unique_lock<std::mutex> lk(mutex_);
    for (;;) {
      ++idle_;
      wake_.wait(lk, [this] { return stopping_ || !work_.empty(); });
      --idle_;
      if (work_.empty()) return;
      auto fn = std::move(work_.front());
      work_.pop();
      lk.unlock();
      fn();
      lk.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable wake_;
  std::queue<std::function<void()>> work_;
  std::list<std::thread> threads_;
  size_t idle_ = 0;
  bool stopping_ = false;
};

struct PreloadRequest { std::vector<std::string> relations; };

class Session {
 public:
  void Preload(const PreloadRequest& request) {
    for (const auto& relation : request.relations)
      pool_.Submit([this, &relation] { Select(relation); });
  }

 private:
  void Select(const std::string& relation) { witness::task(); }
  CachedPool pool_;
};

int main(int argc, char** argv) {
  PreloadRequest request{std::vector<std::string>(witness::size(argc, argv), "r")};
  { Session session; session.Preload(request); }
  return witness::report();
}
