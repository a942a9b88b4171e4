// spawn: std::thread detached
// loop: endless loop
// origin: messages, or time
// waits: detached
// distance: member function
// differs: what turns the loop
// A: unbounded Y8 | limiter: none
// B: abstain-ok U4 | limiter: a sleep of one minute | witness: not-runnable (a turn lasts a minute)
// witness: runnable
#include "witness.h"
#include <atomic>
#include <chrono>
#include <mutex>
#include <queue>
#include <string>
#include <thread>

struct Ping {
  std::string node;
  int sequence = 0;
};

class Heartbeats {
public:
  void deliver(Ping ping) {
    std::lock_guard<std::mutex> guard(mutex_);
    inbox_.push(std::move(ping));
  }
  void stop() { stopped_ = true; }

  void serve() {
#ifdef TWIN
    while (!stopped_) {
      std::this_thread::sleep_for(std::chrono::minutes(1));
      std::thread([this, ping = Ping{"self", 0}] { answer(ping); }).detach();
    }
#else
    Ping ping;
    while (receive(ping))
      std::thread([this, ping] { answer(ping); }).detach();
#endif
  }

private:
  bool receive(Ping &ping) {
    for (;;) {
      {
        std::lock_guard<std::mutex> guard(mutex_);
        if (!inbox_.empty()) {
          ping = std::move(inbox_.front());
          inbox_.pop();
          return true;
        }
      }
      if (stopped_)
        return false;
      std::this_thread::yield();
    }
  }

  void answer(const Ping &ping) {
    if (!ping.node.empty())
      witness::task();
  }

  std::atomic<bool> stopped_{false};
  std::mutex mutex_;
  std::queue<Ping> inbox_;
};

int main(int argc, char **argv) {
  Heartbeats heartbeats;
  for (size_t n = witness::size(argc, argv); n > 0; --n)
    heartbeats.deliver({"node-1", 1});
  heartbeats.stop();
  heartbeats.serve();
  return witness::report();
}
