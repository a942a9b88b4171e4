// spawn: boost::async
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: whose future is dropped
// A: unbounded Y1 | waits: detached
// B: bounded N3 | waits: each iteration
// witness: runnable
// libraries: -lboost_thread
#define BOOST_THREAD_VERSION 4
#include "witness.h"
#include <boost/thread/future.hpp>
#include <future>
#include <vector>

#ifndef TWIN
namespace lib = boost;
#else
namespace lib = std;
#endif

void touch(int Page) {
  witness::task();
  (void)Page;
}

void touchAll(const std::vector<int> &Pages) {
  for (int Page : Pages) {
    auto Ignored = lib::async(lib::launch::async, [Page] { touch(Page); });
  }
}

int main(int argc, char **argv) {
  touchAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
