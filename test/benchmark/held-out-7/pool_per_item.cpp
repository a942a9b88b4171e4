// spawn: boost::asio::post
// loop: range-for
// origin: request field
// waits: join of the pools
// distance: same function
// differs: where the thread_pool is made
// A: unbounded Y6 | limiter: thread_pool of 2, a new one for each album
// B: bounded N8 | limiter: thread_pool of 2 for all albums
// witness: runnable
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <list>
#include <string>
#include <vector>

struct Album {
  std::string title;
  std::vector<std::string> covers;
};

static void shrink(const std::string &cover) {
  witness::task();
  if (cover.empty())
    std::puts("album without a cover");
}

void shrinkCovers(const std::vector<Album> &albums) {
  std::list<boost::asio::thread_pool> pools;
#ifdef TWIN
  auto &workers = pools.emplace_back(2);
#endif
  for (const Album &a : albums) {
#ifndef TWIN
    auto &workers = pools.emplace_back(2);
#endif
    boost::asio::post(workers, [&a] { shrink(a.covers.front()); });
  }
  for (auto &p : pools)
    p.join();
}

int main(int argc, char **argv) {
  std::vector<Album> albums(witness::size(argc, argv), Album{"Live", {"front.jpg"}});
  shrinkCovers(albums);
  return witness::report();
}
