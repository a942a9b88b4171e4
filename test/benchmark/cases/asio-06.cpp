// spawn: boost::asio::post
// loop: while queue
// origin: message field
// waits: detached
// distance: helper function
// limiter: none
// differs: pool or thread
// A: unbounded Y1 | limiter: none
// B: bounded N8 | limiter: bounded executor
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/static_thread_pool.hpp>
#include <list>
#include <thread>

static boost::asio::static_thread_pool *Cpu = new boost::asio::static_thread_pool(3);

template <typename Work> void enqueue(Work W) {
#ifndef TWIN
  std::thread(std::move(W)).detach();
#else
  boost::asio::post(*Cpu, std::move(W));
#endif
}

void apply(std::list<int> Changes) {
  while (!Changes.empty()) {
    enqueue([Change = Changes.front()] {
      witness::task();
      (void)Change;
    });
    Changes.pop_front();
  }
}

int main(int argc, char **argv) {
  apply(std::list<int>(witness::size(argc, argv)));
  return witness::report();
}
