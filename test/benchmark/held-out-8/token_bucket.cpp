// spawn: std::thread detached
// loop: range-for
// origin: request field
// limiter: token bucket
// waits: counter
// distance: helper class
// differs: who refills the bucket
// A: unbounded Y7 | limiter: refilled by the clock
// B: bounded N4 | limiter: refilled by the tasks that end
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

class TokenBucket {
public:
  void take() {
    for (;;) {
#ifndef TWIN
      refill();
#endif
      int tokens = tokens_.load();
      if (tokens > 0 && tokens_.compare_exchange_weak(tokens, tokens - 1))
        return;
      std::this_thread::yield();
    }
  }

  void done() {
#ifdef TWIN
    ++tokens_;
#endif
  }

private:
  using Clock = std::chrono::steady_clock;

  void refill() {
    const auto now = Clock::now();
    if (now - last_ >= std::chrono::microseconds(500)) {
      tokens_ = std::min(tokens_ + 5, 10);
      last_ = now;
    }
  }

  std::atomic<int> tokens_{10};
  Clock::time_point last_ = Clock::now();
};

struct PushRequest {
  std::string message;
  std::vector<std::string> devices;
};

void push(const PushRequest &request) {
  TokenBucket bucket;
  std::atomic<std::size_t> left{request.devices.size()};
  for (const auto &device : request.devices) {
    bucket.take();
    std::thread([&bucket, &left, device] {
      witness::task();
      bucket.done();
      --left;
    }).detach();
  }
  while (left > 0)
    std::this_thread::yield();
}

int main(int argc, char **argv) {
  push({"hello", std::vector<std::string>(witness::size(argc, argv), "apns:1")});
  return witness::report();
}
