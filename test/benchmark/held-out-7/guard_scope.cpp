// spawn: std::thread detached
// loop: range-for
// origin: request parameter
// waits: detached
// distance: guard class
// differs: whether the guard is moved into the task
// A: unbounded Y5 | limiter: guard that is released at the end of the body
// B: bounded N4 | limiter: guard that lives as long as the task
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Quota {
public:
  explicit Quota(int n) : left_(n) {}

  std::shared_ptr<void> lease() {
    std::unique_lock lk(m_);
    cv_.wait(lk, [this] { return left_ > 0; });
    --left_;
    return std::shared_ptr<void>(nullptr, [this](void *) {
      std::lock_guard g(m_);
      ++left_;
      cv_.notify_one();
    });
  }

private:
  std::mutex m_;
  std::condition_variable cv_;
  int left_;
};

static Quota quota{9};

void evict(const std::vector<std::string> &keys) {
  for (const std::string &key : keys) {
    auto lease = quota.lease();
#ifdef TWIN
    std::thread([key, lease = std::move(lease)]() mutable {
      witness::task();
      lease.reset();
#else
    std::thread([key] {
      witness::task();
#endif
      if (key.empty())
        std::puts("empty key");
    }).detach();
  }
}

int main(int argc, char **argv) {
  evict(std::vector<std::string>(witness::size(argc, argv), "session:9"));
  return witness::report();
}
