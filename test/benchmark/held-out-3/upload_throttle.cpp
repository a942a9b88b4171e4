// spawn: std::thread detached
// loop: iterator
// origin: vector parameter
// waits: detached
// distance: other class
// differs: what enter() does with too many
// A: unbounded Y7 | limiter: enter() only logs
// B: bounded N4 | limiter: enter() waits
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <iostream>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class UploadThrottle {
public:
  explicit UploadThrottle(unsigned most) : most_(most) {}

  void enter() {
    std::unique_lock<std::mutex> lock(mutex_);
#ifdef TWIN
    left_.wait(lock, [this] { return active_ < most_; });
#else
    if (active_ == most_)
      std::clog << "uploads: " << most_ << " active\n";
#endif
    ++active_;
  }

  void leave() {
    std::lock_guard<std::mutex> lock(mutex_);
    --active_;
    left_.notify_one();
  }

private:
  const unsigned most_;
  unsigned active_ = 0;
  std::mutex mutex_;
  std::condition_variable left_;
};

class Backup {
public:
  explicit Backup(std::shared_ptr<UploadThrottle> throttle) : throttle_(std::move(throttle)) {}

  void upload(const std::vector<std::string> &files) {
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
      throttle_->enter();
      std::thread([throttle = throttle_, name = *file] {
        put(name);
        throttle->leave();
      }).detach();
    }
  }

private:
  static void put(const std::string &name) {
    if (!name.empty())
      witness::task();
  }

  std::shared_ptr<UploadThrottle> throttle_;
};

int main(int argc, char **argv) {
  std::vector<std::string> files(witness::size(argc, argv), "/home/me/mail.mbox");
  Backup(std::make_shared<UploadThrottle>(14)).upload(files);
  return witness::report();
}
