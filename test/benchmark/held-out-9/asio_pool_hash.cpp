// spawn: asio::post or std::thread
// loop: range-for
// origin: vector parameter
// distance: same function
// differs: what starts the work
// A: bounded N8 | limiter: asio::thread_pool of 4 | waits: pool join
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
// libraries: -lboost_system
#include "witness.h"
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <string_view>
#include <thread>
#include <vector>

using Blob = std::vector<unsigned char>;

static std::uint64_t hash_blob(const Blob &blob) {
  witness::task();
  std::uint64_t h = 14695981039346656037ull;
  for (unsigned char c : blob)
    h = (h ^ c) * 1099511628211ull;
  return h;
}

std::vector<std::uint64_t> hash_all(const std::vector<Blob> &blobs) {
  std::vector<std::uint64_t> result(blobs.size());
#ifdef TWIN
  std::vector<std::thread> workers;
#else
  boost::asio::thread_pool workers(4);
#endif
  for (std::size_t i = 0; i < blobs.size(); ++i) {
    auto job = [&result, &blobs, i] { result[i] = hash_blob(blobs[i]); };
#ifdef TWIN
    workers.emplace_back(job);
#else
    boost::asio::post(workers, job);
#endif
  }
#ifdef TWIN
  for (auto &w : workers)
    w.join();
#else
  workers.join();
#endif
  return result;
}

int main(int argc, char **argv) {
  hash_all(std::vector<Blob>(witness::size(argc, argv)));
  return witness::report();
}
