// spawn: boost::fibers::fiber
// loop: index
// origin: vector parameter
// limiter: none
// waits: joined after the loop
// distance: same function
// differs: number of fibers
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: six fibers read a channel
// witness: runnable
// libraries: -lboost_fiber -lboost_context -lpthread
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace fibers = boost::fibers;

static void warm(const std::string &) {
  witness::Task alive;
  boost::this_fiber::sleep_for(std::chrono::milliseconds(1));
}

void warmCache(const std::vector<std::string> &keys) {
  std::vector<fibers::fiber> loaders;
#ifdef TWIN
  fibers::buffered_channel<std::string> queue(64);
  for (int i = 0; i < 6; ++i)
    loaders.emplace_back([&queue] {
      std::string key;
      while (queue.pop(key) == fibers::channel_op_status::success)
        warm(key);
    });
  for (std::size_t i = 0; i < keys.size(); ++i)
    queue.push(keys[i]);
  queue.close();
#else
  for (std::size_t i = 0; i < keys.size(); ++i)
    loaders.emplace_back([&keys, i] { warm(keys[i]); });
#endif
  for (auto &loader : loaders)
    loader.join();
}

int main(int argc, char **argv) {
  warmCache(std::vector<std::string>(witness::size(argc, argv), "session:1"));
  return witness::report();
}
