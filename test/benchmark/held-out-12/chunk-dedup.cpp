// spawn: std::thread
// loop: range-for
// origin: chunks of a backup stream
// limiter: counting semaphore
// waits: join after the loop
// distance: member function
// differs: number of slots
// A: bounded N4 | limiter: eight slots
// B: unbounded Y3 | limiter: as many slots as chunks
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <memory>
#include <mutex>
#include <semaphore>
#include <span>
#include <thread>
#include <unordered_set>
#include <vector>

struct Chunk {
  std::uint64_t Offset = 0;
  std::uint32_t Length = 0;
};

class Deduplicator {
public:
  std::size_t store(std::span<const Chunk> Chunks) {
#ifndef TWIN
    Hashers = std::make_unique<Slots>(8);
#else
    Hashers = std::make_unique<Slots>(static_cast<std::ptrdiff_t>(Chunks.size()));
#endif
    std::vector<std::thread> Threads;
    Threads.reserve(Chunks.size());
    for (const Chunk &C : Chunks) {
      if (C.Length == 0)
        continue;
      Hashers->acquire();
      Threads.emplace_back(&Deduplicator::hashChunk, this, C);
    }
    for (std::thread &T : Threads)
      T.join();
    return Known.size();
  }

private:
  using Slots = std::counting_semaphore<>;

  static std::uint64_t digest(const Chunk &C) {
    std::uint64_t Hash = 14695981039346656037ull;
    for (std::uint64_t Part : {C.Offset / 4, std::uint64_t{C.Length}})
      Hash = (Hash ^ Part) * 1099511628211ull;
    return Hash;
  }

  void hashChunk(Chunk C) {
    {
      witness::Task Alive;
      witness::work();
      const std::uint64_t Hash = digest(C);
      std::lock_guard Lock(Guard);
      Known.insert(Hash);
    }
    Hashers->release();
  }

  std::unique_ptr<Slots> Hashers;
  std::mutex Guard;
  std::unordered_set<std::uint64_t> Known;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  std::vector<Chunk> Chunks;
  for (std::size_t I = 0; I < N; ++I)
    Chunks.push_back({I, 4096});
  Deduplicator Store;
  Store.store(Chunks);
  return witness::report();
}
