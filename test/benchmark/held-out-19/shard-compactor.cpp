// spawn: std::async
// loop: counted
// origin: number of a request or of a storage driver
// limiter: none
// waits: after the loop
// distance: member function
// differs: who gives the number of shards
// A: unbounded Y1 | origin: number in the request
// B: abstain-ok U2 | origin: function of a driver that is not seen
// witness: runnable
#include "witness.h"
#include <cstddef>
#include <future>
#include <memory>
#include <string>
#include <vector>

class StorageDriver {
public:
  virtual ~StorageDriver() = default;
  virtual std::size_t shardCount(const std::string &Table) const = 0;
  virtual std::size_t compact(const std::string &Table, std::size_t Shard) = 0;
};

struct CompactRequest {
  std::string Table;
  std::size_t Shards = 0;
};

class Compactor {
public:
  explicit Compactor(StorageDriver &D) : Driver(D) {}

  std::size_t handle(const CompactRequest &R) {
#ifdef TWIN
    const std::size_t Shards = Driver.shardCount(R.Table);
#else
    const std::size_t Shards = R.Shards;
#endif
    std::vector<std::future<std::size_t>> Freed;
    for (std::size_t Shard = 0; Shard < Shards; ++Shard)
      Freed.push_back(std::async(std::launch::async, [this, &R, Shard] {
        witness::task();
        return Driver.compact(R.Table, Shard);
      }));
    std::size_t Bytes = 0;
    for (auto &F : Freed)
      Bytes += F.get();
    return Bytes;
  }

private:
  StorageDriver &Driver;
};

std::unique_ptr<StorageDriver> openDriver(const std::string &Url);

int main(int argc, char **argv) {
  auto Driver = openDriver("mem:");
  Compactor(*Driver).handle({"readings", witness::size(argc, argv)});
  return witness::report();
}

std::unique_ptr<StorageDriver> openDriver(const std::string &Url) {
  struct Memory : StorageDriver {
    std::size_t shardCount(const std::string &Table) const override { return Table.size(); }
    std::size_t compact(const std::string &, std::size_t Shard) override { return 512 * Shard; }
  };
  (void)Url;
  return std::make_unique<Memory>();
}
