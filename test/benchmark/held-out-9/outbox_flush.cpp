// spawn: std::thread
// loop: while over a member
// origin: long-lived member
// distance: same function
// differs: limiter
// A: abstain-ok U1 | limiter: none | waits: detached
// B: bounded N6 | limiter: ten at a time | waits: per ten
// witness: runnable
#include "witness.h"
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

class Outbox {
public:
  void add(std::string event) {
    std::lock_guard lock(mutex_);
    events_.push_back(std::move(event));
  }
  void flush();

private:
  static void publish(const std::string &event) {
    (void)event;
    witness::task();
  }
  std::mutex mutex_;
  std::vector<std::string> events_;
};

void Outbox::flush() {
  std::lock_guard lock(mutex_);
  while (!events_.empty()) {
#ifdef TWIN
    std::vector<std::jthread> publishers;
    for (int i = 0; i < 10 && !events_.empty(); ++i) {
      publishers.emplace_back(publish, std::move(events_.back()));
      events_.pop_back();
    }
#else
    std::thread(publish, std::move(events_.back())).detach();
    events_.pop_back();
#endif
  }
}

int main(int argc, char **argv) {
  Outbox outbox;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    outbox.add("e");
  outbox.flush();
  return witness::report();
}
