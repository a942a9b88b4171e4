// spawn: std::async or boost::async
// loop: range-for
// origin: vector parameter
// waits: destructor of the future, or never
// distance: same function
// differs: whose future is discarded
// A: bounded N3 | limiter: the discarded std::future waits
// B: unbounded Y1 | limiter: none, a discarded boost::future does not wait
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#define BOOST_THREAD_VERSION 4
#include <boost/thread/future.hpp>
#include <future>
#include <string>
#include <vector>

namespace audit {

struct Event {
  std::string actor;
  std::string action;
  long timestamp = 0;
};

class Trail {
public:
  explicit Trail(std::string index) : index_(std::move(index)) {}
  void append(const std::vector<Event> &events);

private:
  void post(const Event &event) const {
    if (!event.actor.empty() && !index_.empty())
      witness::task();
  }

  std::string index_;
};

void Trail::append(const std::vector<Event> &events) {
  for (const Event &event : events) {
    if (event.action == "ping")
      continue;
#ifdef TWIN
    boost::async(boost::launch::async, [this, event] { post(event); });
#else
    (void)std::async(std::launch::async, [this, event] { post(event); });
#endif
  }
}

} // namespace audit

int main(int argc, char **argv) {
  std::vector<audit::Event> events(witness::size(argc, argv), audit::Event{"root", "login", 1});
  static audit::Trail trail("audit-2026");
  trail.append(events);
  return witness::report();
}
