// spawn: boost::fibers::fiber
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter and condition of the fiber library
// witness: runnable
// libraries: -lboost_fiber -lboost_context
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace fibers = boost::fibers;

std::string lookup(const std::string &key) {
  witness::Task task;
  boost::this_fiber::sleep_for(std::chrono::milliseconds(10));
  return key;
}

std::vector<std::string> lookup_all(const std::vector<std::string> &keys) {
  std::vector<std::string> values(keys.size());
  std::vector<fibers::fiber> running;
#ifdef TWIN
  fibers::mutex mutex;
  fibers::condition_variable slot;
  int active = 0;
#endif
  for (std::size_t i = 0; i < keys.size(); ++i) {
#ifdef TWIN
    {
      std::unique_lock<fibers::mutex> lock(mutex);
      slot.wait(lock, [&] { return active < 15; });
      ++active;
    }
#endif
    running.emplace_back([&, i] {
      values[i] = lookup(keys[i]);
#ifdef TWIN
      std::unique_lock<fibers::mutex> lock(mutex);
      --active;
      slot.notify_one();
#endif
    });
  }
  for (auto &fiber : running)
    fiber.join();
  return values;
}

int main(int argc, char **argv) {
  lookup_all(std::vector<std::string>(witness::size(argc, argv), "k"));
  return witness::report();
}
