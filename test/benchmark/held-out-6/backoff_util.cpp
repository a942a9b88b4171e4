// trap: T42 D13
// spawn: std::thread detached
// loop: range-for
// origin: request field
// waits: detached
// distance: utility in another class
// differs: what the utility does to wait
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: one timer thread
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <queue>
#include <string>
#include <thread>
#include <vector>

namespace util {

using Fn = std::function<void()>;

#ifdef TWIN
class Clock {
public:
  Clock() { std::thread([this] { tick(); }).detach(); }
  void in(std::chrono::milliseconds, Fn fn) {
    std::lock_guard lk(m_);
    due_.push(std::move(fn));
    cv_.notify_one();
  }

private:
  void tick() {
    for (std::unique_lock lk(m_);; lk.lock()) {
      cv_.wait(lk, [&] { return !due_.empty(); });
      Fn fn = std::move(due_.front());
      due_.pop();
      lk.unlock();
      fn();
    }
  }
  std::mutex m_;
  std::condition_variable cv_;
  std::queue<Fn> due_;
};

void after(std::chrono::milliseconds d, Fn fn) {
  static Clock clock;
  clock.in(d, std::move(fn));
}
#else
void after(std::chrono::milliseconds d, Fn fn) {
  std::thread([d, fn = std::move(fn)] {
    std::this_thread::sleep_for(d);
    fn();
  }).detach();
}
#endif

} // namespace util

struct Redelivery {
  std::vector<std::string> messages;
};

void retryAll(const Redelivery &r) {
  for (const auto &m : r.messages)
    util::after(std::chrono::milliseconds(1), [m] { witness::task(); });
}

int main(int argc, char **argv) {
  Redelivery r;
  r.messages.resize(witness::size(argc, argv), "ack?");
  retryAll(r);
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  return witness::report();
}
