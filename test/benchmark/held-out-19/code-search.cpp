// spawn: boost::asio::post
// loop: iterator over a map
// origin: map filled from the query
// waits: pool.join
// distance: same class
// differs: the size of the pool
// A: unbounded Y3 | limiter: thread pool with a thread per shard
// B: bounded N2 | limiter: thread pool of the size of the hardware
// witness: runnable
#include "witness.h"
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <map>
#include <string>
#include <thread>

namespace asio = boost::asio;

struct Shard {
  std::string Path;
  std::size_t Documents = 0;
};

struct Query {
  std::string Pattern;
  std::map<std::string, Shard> Shards;
};

class Searcher {
public:
  explicit Searcher(const Query &Q) : Request(Q), Pool(threadsFor(Q)) {}

  std::size_t run() {
    for (auto It = Request.Shards.begin(); It != Request.Shards.end(); ++It) {
      const Shard &Target = It->second;
      if (Target.Documents == 0)
        continue;
      asio::post(Pool, [this, &Target] { grep(Target); });
    }
    Pool.join();
    return Hits.load();
  }

private:
  static std::size_t threadsFor(const Query &Q) {
#ifndef TWIN
    return Q.Shards.empty() ? 1 : Q.Shards.size();
#else
    return std::max(2u, std::thread::hardware_concurrency());
#endif
  }

  void grep(const Shard &Target) {
    witness::task();
    if (Target.Path.find(Request.Pattern) != std::string::npos)
      Hits += Target.Documents;
  }

  const Query &Request;
  asio::thread_pool Pool;
  std::atomic<std::size_t> Hits{0};
};

int main(int argc, char **argv) {
  Query Q{"main", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Q.Shards["shard" + std::to_string(I)] = {"/srv/index/" + std::to_string(I), 10 + I};
  Searcher{Q}.run();
  return witness::report();
}
