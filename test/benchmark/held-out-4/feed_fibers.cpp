// spawn: boost::fibers::fiber
// loop: range-for
// origin: vector field of a parameter
// waits: join after the loop
// distance: member function
// differs: a slot before the fiber
// A: unbounded Y1 | limiter: none
// B: bounded N4 | limiter: a slot that the loop takes and the fiber gives back
// witness: runnable
// libraries: -lboost_fiber -lboost_context
#include "witness.h"
#include <boost/fiber/condition_variable.hpp>
#include <boost/fiber/fiber.hpp>
#include <boost/fiber/mutex.hpp>
#include <boost/fiber/operations.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace fibers = boost::fibers;

struct Subscription {
  std::string url;
  int items = 0;
};

struct Reader {
  std::string name;
  std::vector<Subscription> subscriptions;
};

class Fetcher {
public:
  void refresh(Reader &reader) {
    std::vector<fibers::fiber> running;
    for (Subscription &subscription : reader.subscriptions) {
#ifdef TWIN
      enter();
#endif
      running.emplace_back([this, &subscription] {
        fetch(subscription);
#ifdef TWIN
        leave();
#endif
      });
    }
    for (fibers::fiber &fiber : running)
      fiber.join();
  }

private:
  void fetch(Subscription &subscription) {
    witness::Task live;
    boost::this_fiber::sleep_for(std::chrono::milliseconds(10));
    subscription.items++;
  }

  void enter() {
    std::unique_lock<fibers::mutex> lock(mutex_);
    free_.wait(lock, [this] { return slots_ > 0; });
    --slots_;
  }

  void leave() {
    std::unique_lock<fibers::mutex> lock(mutex_);
    ++slots_;
    free_.notify_one();
  }

  fibers::mutex mutex_;
  fibers::condition_variable free_;
  int slots_ = 15;
};

int main(int argc, char **argv) {
  Reader reader{"ann", std::vector<Subscription>(witness::size(argc, argv), Subscription{"http://feed.example"})};
  Fetcher().refresh(reader);
  return witness::report();
}
