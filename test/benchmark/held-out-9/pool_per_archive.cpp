// spawn: boost::asio::thread_pool
// loop: range-for
// origin: vector parameter
// limiter: none
// distance: same function
// differs: lifetime of the pools
// A: bounded N3 | waits: join in the iteration
// B: unbounded Y6 | waits: after the loop
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <memory>
#include <string>
#include <vector>

struct Archive {
  std::string path;
  std::vector<std::string> members;
};

static void unpack(const Archive &archive) {
  (void)archive;
  witness::task();
}

void unpack_archives(const std::vector<Archive> &archives) {
#ifdef TWIN
  std::vector<std::unique_ptr<boost::asio::thread_pool>> pools;
  for (const Archive &archive : archives) {
    pools.push_back(std::make_unique<boost::asio::thread_pool>(1));
    boost::asio::post(*pools.back(), [&archive] { unpack(archive); });
  }
  for (auto &pool : pools)
    pool->join();
#else
  for (const Archive &archive : archives) {
    boost::asio::thread_pool pool(1);
    boost::asio::post(pool, [&archive] { unpack(archive); });
    pool.join();
  }
#endif
}

int main(int argc, char **argv) {
  unpack_archives(std::vector<Archive>(witness::size(argc, argv)));
  return witness::report();
}
