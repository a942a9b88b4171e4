// spawn: boost::scoped_thread
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: what the destructor of the thread does
// A: unbounded Y1 | waits: detached by the destructor
// B: bounded N3 | waits: joined by the destructor
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/scoped_thread.hpp>
#include <memory>
#include <string>
#include <vector>

#ifdef TWIN
using Helper = boost::scoped_thread<boost::join_if_joinable>;
#else
using Helper = boost::scoped_thread<boost::detach>;
#endif

struct Subscriber {
  std::string url;
};

void publish(const std::vector<Subscriber> &subscribers, const std::string &event) {
  auto body = std::make_shared<const std::string>(event);
  for (const Subscriber &subscriber : subscribers) {
    if (subscriber.url.empty())
      continue;
    Helper helper([url = subscriber.url, body] {
      (void)url;
      witness::task();
    });
  }
}

int main(int argc, char **argv) {
  publish(std::vector<Subscriber>(witness::size(argc, argv), Subscriber{"http://a"}), "push");
  return witness::report();
}
