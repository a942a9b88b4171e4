// spawn: std::thread detached
// loop: range-for
// origin: parameter vector
// waits: counter
// distance: own class
// differs: what the limiter counts
// A: unbounded Y7 | limiter: messages per second
// B: bounded N4 | limiter: messages in flight
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class Meter {
public:
  explicit Meter(int size) : left_(size), size_(size) {}
  void take() {
    std::unique_lock<std::mutex> lock(mutex_);
#ifdef TWIN
    changed_.wait(lock, [this] { return left_ > 0; });
#else
    if (left_ == 0) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      left_ = size_;
    }
#endif
    --left_;
  }
  void done() {
#ifdef TWIN
    std::lock_guard<std::mutex> lock(mutex_);
    ++left_;
    changed_.notify_one();
#endif
  }

private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int left_;
  int size_;
};

static Meter meter(20);

void sendCampaign(const std::vector<std::string> &numbers, const std::string &text) {
  for (const std::string &number : numbers) {
    meter.take();
    std::thread([number, text] {
      witness::task();
      meter.done();
    }).detach();
  }
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  sendCampaign(std::vector<std::string>(n, "+49"), "hello");
  return witness::report();
}
