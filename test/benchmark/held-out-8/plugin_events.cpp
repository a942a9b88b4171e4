// spawn: std::thread
// loop: range-for
// origin: long-lived member or parameter
// limiter: none
// waits: joined after the loop
// distance: member function
// differs: what the loop walks
// A: abstain-ok U1 | origin: registered listeners
// B: unbounded Y1 | origin: events of the call
// witness: runnable
#include "witness.h"
#include <functional>
#include <string>
#include <thread>
#include <vector>

struct Event {
  std::string topic;
};

class EventBus {
public:
  using Listener = std::function<void(const std::vector<Event> &)>;

  void subscribe(Listener listener) { listeners_.push_back(std::move(listener)); }

  void publish(const std::vector<Event> &events) {
    std::vector<std::thread> calls;
#ifdef TWIN
    for (const Event &event : events)
      calls.emplace_back([this, &event] {
        witness::Task alive;
        for (const auto &listener : listeners_)
          listener({event});
        witness::work();
      });
#else
    for (const auto &listener : listeners_)
      calls.emplace_back([&listener, &events] {
        witness::Task alive;
        listener(events);
        witness::work();
      });
#endif
    for (auto &call : calls)
      call.join();
  }

private:
  std::vector<Listener> listeners_;
};

int main(int argc, char **argv) {
  EventBus bus;
  for (int i = 0; i < 3; ++i)
    bus.subscribe([](const std::vector<Event> &) {});
  bus.publish(std::vector<Event>(witness::size(argc, argv), Event{"saved"}));
  return witness::report();
}
