// spawn: std::jthread
// loop: for over a count
// origin: request field
// distance: same function
// differs: scope of the thread
// A: bounded N3 | limiter: none | waits: destructor in the iteration
// B: unbounded Y1 | limiter: none | waits: destructor of the vector
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <thread>
#include <vector>

struct CompactRequest {
  std::uint32_t first_shard;
  std::uint32_t shard_count;
};

std::atomic<std::uint64_t> g_reclaimed{0};

void compact_shard(std::uint32_t shard) {
  witness::task();
  g_reclaimed += shard;
}

void handle_compact(const CompactRequest &req) {
#ifdef TWIN
  std::vector<std::jthread> workers;
  workers.reserve(req.shard_count);
#endif
  for (std::uint32_t s = 0; s != req.shard_count; ++s) {
#ifdef TWIN
    workers.emplace_back(compact_shard, req.first_shard + s);
#else
    std::jthread worker(compact_shard, req.first_shard + s);
#endif
  }
}

int main(int argc, char **argv) {
  CompactRequest req{0, static_cast<std::uint32_t>(witness::size(argc, argv))};
  handle_compact(req);
  return witness::report();
}
