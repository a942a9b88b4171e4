// spawn: std::async
// loop: range-for over a drained queue
// origin: queue filled by callers
// waits: get
// distance: other class
// differs: whether the queue refuses
// A: bounded N11 | limiter: the queue takes at most 24
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <future>
#include <mutex>
#include <string>
#include <vector>

struct Event {
  std::string name;
};

class EventQueue {
public:
  bool push(Event e) {
    std::lock_guard<std::mutex> lock(mutex_);
#ifndef TWIN
    if (events_.size() >= 24)
      return false;
#endif
    events_.push_back(std::move(e));
    return true;
  }
  std::vector<Event> drain() {
    std::lock_guard<std::mutex> lock(mutex_);
    std::vector<Event> out;
    out.swap(events_);
    return out;
  }

private:
  std::mutex mutex_;
  std::vector<Event> events_;
};

static void handleEvent(const Event &event) {
  (void)event;
  witness::task();
}

int publish(const std::vector<Event> &events) {
  EventQueue queue;
  int lost = 0;
  for (const Event &e : events)
    if (!queue.push(e))
      ++lost;
  std::vector<std::future<void>> handlers;
  const std::vector<Event> pending = queue.drain();
  for (const Event &e : pending)
    handlers.push_back(std::async(std::launch::async, handleEvent, std::cref(e)));
  for (auto &h : handlers)
    h.get();
  return lost;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  publish(std::vector<Event>(n, Event{"click"}));
  return witness::report();
}
