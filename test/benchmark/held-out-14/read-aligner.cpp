// spawn: std::jthread
// loop: for with a step
// origin: reads of a sample
// waits: destructor of the threads
// distance: helper template
// differs: whether the number or the length of the parts is fixed
// A: unbounded Y1 | limiter: parts of five reads
// B: bounded N1 | limiter: seven parts
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace genomics {

struct AlignedRead {
  std::string Bases;
  std::int64_t Position = -1;
};

#ifndef TWIN
constexpr std::size_t ReadsPerPart = 5;
std::size_t partLength(std::size_t) { return ReadsPerPart; }
#else
constexpr std::size_t Parts = 7;
std::size_t partLength(std::size_t Reads) {
  return std::max<std::size_t>(1, (Reads + Parts - 1) / Parts);
}
#endif

template <typename T, typename Work> void inParts(std::span<T> All, Work Do) {
  std::vector<std::jthread> Threads;
  const std::size_t Length = partLength(All.size());
  for (std::size_t First = 0; First < All.size(); First += Length) {
    auto Part = All.subspan(First, std::min(Length, All.size() - First));
    Threads.emplace_back([Part, Do] { Do(Part); });
  }
}

class Aligner {
public:
  explicit Aligner(std::string Reference) : Genome(std::move(Reference)) {}

  void align(std::vector<AlignedRead> &Sample) const {
    inParts(std::span(Sample), [this](std::span<AlignedRead> Part) {
      witness::task();
      for (AlignedRead &R : Part)
        place(R);
    });
  }

private:
  void place(AlignedRead &R) const {
    const auto At = Genome.find(R.Bases);
    if (At != std::string::npos)
      R.Position = static_cast<std::int64_t>(At);
  }

  std::string Genome;
};

} // namespace genomics

int main(int argc, char **argv) {
  std::vector<genomics::AlignedRead> Sample(witness::size(argc, argv), {"GATTACA"});
  genomics::Aligner("TTACGGATTACATTGC").align(Sample);
  return witness::report();
}
