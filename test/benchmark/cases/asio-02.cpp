// spawn: boost::asio::post
// loop: range-for
// origin: vector parameter
// waits: after the loop
// distance: same function
// limiter: pool
// differs: number of threads of the pool
// A: unbounded Y3 | limiter: sized by the input
// B: bounded N8 | limiter: bounded executor
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <vector>

void blur(int Image) {
  witness::task();
  (void)Image;
}

void blurAll(const std::vector<int> &Images) {
#ifndef TWIN
  boost::asio::thread_pool Pool(Images.size());
#else
  boost::asio::thread_pool Pool(4);
#endif
  for (int Image : Images)
    boost::asio::post(Pool, [Image] { blur(Image); });
  Pool.join();
}

int main(int argc, char **argv) {
  blurAll(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
