// spawn: std::jthread
// loop: iterator for
// origin: map of vectors
// limiter: none
// distance: same function
// differs: where the jthread lives
// A: bounded N3 | waits: destructor at the end of the iteration
// B: unbounded Y1 | waits: destructor of the vector
// witness: runnable
#include "witness.h"
#include <atomic>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace cache {

using Tenant = std::string;
using Key = std::string;

class Origin {
public:
  bool load(const Key &Name) const {
    witness::task();
    return !Name.empty();
  }
};

struct WarmupStats {
  std::atomic<unsigned> Loaded{0};
  std::atomic<unsigned> Missing{0};
};

class Warmer {
public:
  explicit Warmer(const Origin &Source) : Source(Source) {}

  void warm(const std::unordered_map<Tenant, std::vector<Key>> &HotKeys) {
#ifdef TWIN
    std::vector<std::jthread> Loaders;
#endif
    for (auto It = HotKeys.begin(); It != HotKeys.end(); ++It) {
      if (It->first == "system")
        continue;
      for (auto K = It->second.cbegin(); K != It->second.cend(); ++K) {
#ifndef TWIN
        std::jthread Loader(&Warmer::loadKey, this, *K);
#else
        Loaders.emplace_back(&Warmer::loadKey, this, *K);
#endif
      }
    }
  }

  const WarmupStats &stats() const { return Stats; }

private:
  void loadKey(const Key &Name) {
    if (Source.load(Name))
      ++Stats.Loaded;
    else
      ++Stats.Missing;
  }

  const Origin &Source;
  WarmupStats Stats;
};

} // namespace cache

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::unordered_map<cache::Tenant, std::vector<cache::Key>> HotKeys;
  for (std::size_t I = 0; I < N; ++I)
    HotKeys["tenant-" + std::to_string(I % 4)].push_back("user:" + std::to_string(I));
  cache::Origin Db;
  cache::Warmer Warmer(Db);
  Warmer.warm(HotKeys);
  if (Warmer.stats().Missing)
    std::fprintf(stderr, "warmup: keys missing\n");
  return witness::report();
}
