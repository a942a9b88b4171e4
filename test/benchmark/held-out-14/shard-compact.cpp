// spawn: std::jthread
// loop: counted
// limiter: none
// waits: jthread destructors
// distance: same function
// differs: where the number comes from
// A: abstain-ok U2 | origin: a method of an interface
// B: unbounded Y1 | origin: field of an administrator's request
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

class SegmentStore {
public:
  virtual ~SegmentStore() = default;
  virtual std::uint32_t shards() const = 0;
  virtual std::uint64_t compact(std::uint32_t shard, std::stop_token stop) = 0;
};

struct CompactRequest {
  std::string topic;
  std::uint32_t shards = 0;
  bool dryRun = false;
};

class Compactor {
public:
  explicit Compactor(std::shared_ptr<SegmentStore> store) : store_(std::move(store)) {}

  std::uint64_t run(const CompactRequest &request) {
    if (request.dryRun || request.topic.empty())
      return 0;
#ifndef TWIN
    const std::uint32_t shards = store_->shards();
#else
    const std::uint32_t shards = request.shards;
#endif
    std::vector<std::uint64_t> freed(shards);
    {
      std::vector<std::jthread> workers;
      workers.reserve(shards);
      for (std::uint32_t shard = 0; shard < shards; ++shard)
        workers.emplace_back([this, shard, &freed](std::stop_token stop) { freed[shard] = store_->compact(shard, stop); });
      for (auto &worker : workers)
        worker.join();
    }
    std::uint64_t total = 0;
    for (auto bytes : freed)
      total += bytes;
    return total;
  }

private:
  std::shared_ptr<SegmentStore> store_;
};

class MemoryStore : public SegmentStore {
public:
  explicit MemoryStore(std::uint32_t shards) : shards_(shards) {}
  std::uint32_t shards() const override { return shards_; }
  std::uint64_t compact(std::uint32_t, std::stop_token) override {
    witness::task();
    return 512;
  }

private:
  std::uint32_t shards_;
};

int main(int argc, char **argv) {
  const auto n = static_cast<std::uint32_t>(witness::size(argc, argv));
  Compactor compactor(std::make_shared<MemoryStore>(n));
  compactor.run({"orders", n, false});
  return witness::report();
}
