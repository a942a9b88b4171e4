// spawn: boost::fibers::fiber
// loop: for with iterators
// origin: parameter vector
// waits: join
// distance: same function
// differs: limiter
// A: bounded N8 | limiter: buffered channel and fixed number of fibers
// B: unbounded Y1 | limiter: none
// witness: runnable
// libraries: -lboost_fiber -lboost_context -lboost_thread
#include "witness.h"
#include <boost/fiber/all.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace fibers = boost::fibers;

static void resolve(const std::string &host) {
  witness::Task alive;
  (void)host;
  boost::this_fiber::sleep_for(std::chrono::milliseconds(3));
}

void warmUp(const std::vector<std::string> &hosts) {
  std::vector<fibers::fiber> running;
#ifdef TWIN
  for (auto it = hosts.begin(); it != hosts.end(); ++it)
    running.emplace_back([it] { resolve(*it); });
#else
  fibers::buffered_channel<std::string> queue(16);
  for (int i = 0; i < 6; ++i) {
    running.emplace_back([&queue] {
      std::string host;
      while (queue.pop(host) == fibers::channel_op_status::success)
        resolve(host);
    });
  }
  for (auto it = hosts.begin(); it != hosts.end(); ++it)
    queue.push(*it);
  queue.close();
#endif
  for (auto &f : running)
    f.join();
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  warmUp(std::vector<std::string>(n, "example.org"));
  return witness::report();
}
