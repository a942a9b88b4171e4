// spawn: std::async
// loop: recursion over halves
// origin: span of reads
// waits: future in each step of the recursion
// distance: recursive function
// differs: limiter
// A: bounded N1 | limiter: depth of the recursion
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <cstdint>
#include <future>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace align {

struct Read {
  std::string Bases;
  std::int64_t Position = -1;
  int Mismatches = 0;
};

class Aligner {
public:
  explicit Aligner(std::string Reference) : Reference(std::move(Reference)) {}

  std::size_t align(std::span<Read> Reads) const { return Reads.empty() ? 0 : divide(Reads, 0); }

private:
  static constexpr int ForkDepth = 3;

  std::size_t divide(std::span<Read> Reads, int Depth) const {
    if (Reads.size() == 1)
      return alignOne(Reads.front());
    std::size_t Half = Reads.size() / 2;
#ifndef TWIN
    if (Depth >= ForkDepth) {
      std::size_t Mapped = 0;
      for (Read &R : Reads)
        Mapped += alignOne(R);
      return Mapped;
    }
#endif
    auto Left = std::async(std::launch::async, [this, Depth, Part = Reads.first(Half)] {
      witness::Task Alive;
      return divide(Part, Depth + 1);
    });
    std::size_t Right = divide(Reads.subspan(Half), Depth + 1);
    return Left.get() + Right;
  }

  std::size_t alignOne(Read &R) const {
    witness::work();
    std::string_view Seed = std::string_view(R.Bases).substr(0, 8);
    std::size_t At = Reference.find(Seed);
    if (At == std::string::npos)
      return 0;
    R.Position = std::int64_t(At);
    for (std::size_t I = 0; I < R.Bases.size() && At + I < Reference.size(); ++I)
      R.Mismatches += Reference[At + I] != R.Bases[I];
    return 1;
  }

  std::string Reference;
};

} // namespace align

int main(int argc, char **argv) {
  std::vector<align::Read> Reads(witness::size(argc, argv), {"ACGTACGTTT", -1, 0});
  align::Aligner("TTTTACGTACGTTAGGCATT").align(Reads);
  return witness::report();
}
