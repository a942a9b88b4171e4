// spawn: std::thread
// loop: counted, in a template
// waits: joined after the loop
// limiter: none
// distance: function template
// differs: origin
// A: unbounded Y1 | origin: number of candidates of a query
// B: bounded N2 | origin: number of processors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <thread>
#include <vector>

using Embedding = std::array<float, 8>;

struct Candidate {
  std::uint64_t Photo = 0;
  Embedding Vector{};
  float Score = 0;
};

template <class Iterator, class Function> void parallelForEach(Iterator First, Iterator Last, Function Apply) {
  const auto Total = static_cast<std::size_t>(std::distance(First, Last));
#ifndef TWIN
  const std::size_t Lanes = Total;
#else
  const std::size_t Lanes = std::max(1u, std::thread::hardware_concurrency());
#endif
  std::atomic<std::size_t> Next{0};
  std::vector<std::thread> Threads;
  Threads.reserve(Lanes);
  for (std::size_t Lane = 0; Lane < Lanes; ++Lane)
    Threads.emplace_back([&] {
      witness::Task Alive;
      for (std::size_t At; (At = Next++) < Total;)
        Apply(First[static_cast<std::ptrdiff_t>(At)]);
      witness::work();
    });
  for (auto &T : Threads)
    T.join();
}

class ImageSearch {
public:
  std::vector<Candidate> rank(const Embedding &Query, std::vector<Candidate> Candidates, std::size_t Top) const {
    parallelForEach(Candidates.begin(), Candidates.end(),
                    [&](Candidate &C) { C.Score = cosine(Query, C.Vector); });
    std::sort(Candidates.begin(), Candidates.end(),
              [](const Candidate &A, const Candidate &B) { return A.Score > B.Score; });
    if (Candidates.size() > Top)
      Candidates.resize(Top);
    return Candidates;
  }

private:
  static float cosine(const Embedding &A, const Embedding &B) {
    float Dot = 0, LengthA = 0, LengthB = 0;
    for (std::size_t I = 0; I < A.size(); ++I) {
      Dot += A[I] * B[I];
      LengthA += A[I] * A[I];
      LengthB += B[I] * B[I];
    }
    return LengthA > 0 && LengthB > 0 ? Dot / std::sqrt(LengthA * LengthB) : 0;
  }
};

int main(int argc, char **argv) {
  std::vector<Candidate> Candidates(witness::size(argc, argv));
  for (std::size_t I = 0; I < Candidates.size(); ++I)
    Candidates[I] = {I, {1, static_cast<float>(I)}, 0};
  ImageSearch().rank({1, 2, 3}, std::move(Candidates), 20);
  return witness::report();
}
