// spawn: std::jthread
// loop: nested range-for
// origin: nested repeated fields of a message
// waits: destructor
// distance: two methods
// differs: what a permit is taken for
// A: unbounded Y6 | limiter: a permit for each group, not for its members
// B: bounded N4 | limiter: a permit for each member
// witness: runnable
#include "witness.h"
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

struct Topic {
  std::string name;
  std::vector<std::string> subscribers;
};

struct PublishRequest {
  std::vector<Topic> topics;
};

class Publisher {
public:
  void publish(const PublishRequest &rq) {
    for (const Topic &t : rq.topics) {
#ifndef TWIN
      permits_.acquire();
#endif
      fanOut(t);
#ifndef TWIN
      permits_.release();
#endif
    }
  }

private:
  void fanOut(const Topic &t) {
    std::vector<std::jthread> sends;
    for (const std::string &s : t.subscribers) {
#ifdef TWIN
      permits_.acquire();
#endif
      sends.emplace_back([this, &s] { send(s); });
    }
  }

  void send(const std::string &subscriber) {
    witness::task();
    if (subscriber.empty())
      std::puts("nobody");
#ifdef TWIN
    permits_.release();
#endif
  }

  std::counting_semaphore<> permits_{6};
};

int main(int argc, char **argv) {
  std::vector<std::string> subscribers(witness::size(argc, argv), "sub@example");
  PublishRequest rq{{{"news", subscribers}, {"sports", {"a", "b"}}}};
  Publisher().publish(rq);
  return witness::report();
}
