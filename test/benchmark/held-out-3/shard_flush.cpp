// spawn: std::thread in a vector
// loop: range-for over a member
// origin: member of a long-lived object, or replaced by each request
// waits: join after the loop
// distance: member function
// differs: who fills the member
// A: abstain-ok U1 | limiter: nothing says how many shards there are
// B: unbounded Y1 | limiter: none, the member is filled from the request
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace search {

struct Shard {
  explicit Shard(std::string p) : path(std::move(p)) {}
  void flush() { witness::task(); }
  std::string path;
};

struct ReindexRequest {
  std::vector<std::string> paths;
  std::uint64_t generation = 0;
};

class Index {
public:
  void addShard(std::string path) { shards_.emplace_back(std::move(path)); }
  void reindex(const ReindexRequest &request);

private:
  void flushShards();

  std::vector<Shard> shards_;
  std::uint64_t generation_ = 0;
};

void Index::reindex(const ReindexRequest &request) {
#ifdef TWIN
  shards_.clear();
  for (const std::string &path : request.paths)
    shards_.emplace_back(path);
#endif
  generation_ = request.generation;
  flushShards();
}

void Index::flushShards() {
  std::vector<std::thread> flushes;
  for (Shard &shard : shards_)
    flushes.emplace_back(&Shard::flush, &shard);
  for (std::thread &flush : flushes)
    flush.join();
}

} // namespace search

int main(int argc, char **argv) {
  search::ReindexRequest request;
  request.paths.assign(witness::size(argc, argv), "/srv/index/0");
  search::Index index;
  index.addShard("/srv/index/main");
  index.reindex(request);
  return witness::report();
}
