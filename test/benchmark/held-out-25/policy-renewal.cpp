// spawn: std::thread
// loop: while in chunks, for within
// origin: vector parameter
// waits: after each chunk
// distance: helper function
// differs: the length of a chunk
// A: bounded N6 | limiter: chunks of constant length
// B: unbounded Y3 | limiter: chunks of a part of the input
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <thread>
#include <vector>

struct Policy {
  std::uint64_t Number = 0;
  std::string Holder;
  long PremiumCents = 0;
  bool Renewed = false;
};

class RenewalRun {
public:
  explicit RenewalRun(double Index) : Index(Index) {}

  void renew(std::span<Policy> Due);
  unsigned failures() const { return Failures; }

private:
  static std::size_t stride(std::size_t Total) {
#ifndef TWIN
    return std::min<std::size_t>(Total, 40);
#else
    return std::max<std::size_t>(Total / 4, 1);
#endif
  }

  void renewOne(Policy &P) const {
    witness::task();
    P.PremiumCents = static_cast<long>(static_cast<double>(P.PremiumCents) * Index);
    P.Renewed = P.PremiumCents > 0;
  }

  void renewChunk(std::span<Policy> Chunk) {
    std::vector<std::thread> Clerks;
    Clerks.reserve(Chunk.size());
    for (std::size_t I = 0; I != Chunk.size(); ++I)
      Clerks.emplace_back(&RenewalRun::renewOne, this, std::ref(Chunk[I]));
    for (auto &C : Clerks)
      C.join();
    Failures += static_cast<unsigned>(
        std::count_if(Chunk.begin(), Chunk.end(), [](const Policy &P) { return !P.Renewed; }));
  }

  double Index;
  unsigned Failures = 0;
};

void RenewalRun::renew(std::span<Policy> Due) {
  const std::size_t Step = stride(Due.size());
  while (!Due.empty()) {
    const std::size_t Count = std::min(Step, Due.size());
    renewChunk(Due.first(Count));
    Due = Due.subspan(Count);
  }
}

int main(int argc, char **argv) {
  std::vector<Policy> Due(witness::size(argc, argv));
  for (std::size_t I = 0; I < Due.size(); ++I)
    Due[I] = {7000000 + I, "household", 12900, false};
  RenewalRun Run(1.04);
  Run.renew(Due);
  return Run.failures() == 0 ? witness::report() : 1;
}
