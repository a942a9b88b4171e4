// spawn: std::async
// loop: counted
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: std::min or std::max
// A: bounded N11 | limiter: the smaller of size and constant
// B: unbounded Y7 | limiter: the larger of size and constant
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <future>
#include <string>
#include <vector>

namespace lsm {

struct SSTable {
  std::string Path;
  int Level = 0;
  std::uint64_t Bytes = 0;
};

struct CompactionResult {
  std::uint64_t BytesRead = 0;
  std::uint64_t BytesWritten = 0;
};

class Compactor {
public:
  static constexpr std::size_t BatchTables = 14;

  explicit Compactor(int TargetLevel) : TargetLevel(TargetLevel) {}

  CompactionResult run(std::vector<SSTable> Candidates) {
    std::sort(Candidates.begin(), Candidates.end(),
              [](const SSTable &L, const SSTable &R) { return L.Bytes > R.Bytes; });
#ifndef TWIN
    const std::size_t Count = std::min(Candidates.size(), BatchTables);
#else
    const std::size_t Count = std::max(Candidates.size(), BatchTables);
#endif
    Candidates.resize(Count);
    std::vector<std::future<CompactionResult>> Merges;
    for (std::size_t I = 0; I < Count; ++I)
      Merges.emplace_back(
          std::async(std::launch::async, &Compactor::merge, this, std::cref(Candidates[I])));

    CompactionResult Sum;
    for (auto &Merge : Merges) {
      auto [Read, Written] = Merge.get();
      Sum.BytesRead += Read;
      Sum.BytesWritten += Written;
    }
    return Sum;
  }

private:
  CompactionResult merge(const SSTable &Table) const {
    witness::task();
    if (Table.Level >= TargetLevel)
      return {};
    return {Table.Bytes, Table.Bytes / 2};
  }

  int TargetLevel;
};

} // namespace lsm

int main(int argc, char **argv) {
  std::vector<lsm::SSTable> Tables(witness::size(argc, argv));
  std::uint64_t Bytes = 1 << 20;
  for (auto &Table : Tables)
    Table = {"/data/000123.sst", 1, Bytes += 4096};
  lsm::Compactor(3).run(std::move(Tables));
  return witness::report();
}
