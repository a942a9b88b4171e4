// spawn: std::thread
// loop: while, once a period
// origin: time
// waits: detached, or join
// distance: same function
// differs: detach or join
// A: abstain-ok U4 | limiter: the period, nothing says whether a ping is shorter
// B: bounded N3 | limiter: joined in the iteration
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

class Heartbeat {
public:
  Heartbeat(std::string peer, std::chrono::microseconds period) : peer_(std::move(peer)), period_(period) {}

  void run() {
    std::unique_lock<std::mutex> lock(mutex_);
    while (!wake_.wait_for(lock, period_, [this] { return stopping_; })) {
      ++sequence_;
      std::thread ping(&Heartbeat::ping, peer_, sequence_);
#ifdef TWIN
      lock.unlock();
      ping.join();
      lock.lock();
#else
      ping.detach();
#endif
    }
  }

  void stop() {
    std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
    wake_.notify_all();
  }

private:
  static void ping(std::string peer, unsigned sequence) {
    if (!peer.empty() && sequence)
      witness::task();
  }

  const std::string peer_;
  const std::chrono::microseconds period_;
  unsigned sequence_ = 0;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
};

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  Heartbeat heartbeat("10.1.0.4", std::chrono::microseconds(500));
  std::thread runner(&Heartbeat::run, &heartbeat);
  std::this_thread::sleep_for(std::chrono::microseconds(500 * n));
  heartbeat.stop();
  runner.join();
  return witness::report();
}
