// spawn: std::async
// loop: std::ranges::transform
// origin: contigs of an assembly
// waits: futures after the algorithm
// distance: lambda
// differs: limiter
// A: bounded N11 | limiter: std::views::take of the longest
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <istream>
#include <iterator>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>

struct Contig {
  std::string Name;
  std::string Bases;
};

std::vector<Contig> readContigs(std::istream &Fasta) {
  std::vector<Contig> Contigs;
  for (std::string Line; std::getline(Fasta, Line);) {
    if (Line.starts_with('>'))
      Contigs.push_back({Line.substr(1), {}});
    else if (!Contigs.empty())
      Contigs.back().Bases += Line;
  }
  return Contigs;
}

class Polisher {
public:
  explicit Polisher(unsigned Rounds) : Rounds(Rounds) {}

  std::size_t polish(std::vector<Contig> &Contigs) const {
    std::ranges::sort(Contigs, std::greater{}, [](const Contig &C) { return C.Bases.size(); });
    std::vector<std::future<std::size_t>> Corrections;
#ifndef TWIN
    auto Chosen = Contigs | std::views::take(Longest);
#else
    auto Chosen = Contigs | std::views::all;
#endif
    std::ranges::transform(Chosen, std::back_inserter(Corrections), [this](Contig &C) {
      return std::async(std::launch::async, [this, &C] { return correct(C); });
    });
    std::size_t Sum = 0;
    for (auto &F : Corrections)
      Sum += F.get();
    return Sum;
  }

private:
  std::size_t correct(Contig &C) const {
    witness::task();
    std::size_t Corrected = 0;
    for (unsigned R = 0; R < Rounds; ++R)
      for (char &Base : C.Bases)
        if (Base == 'N') {
          Base = 'A';
          ++Corrected;
        }
    return Corrected;
  }

  static constexpr std::ptrdiff_t Longest = 16;
  unsigned Rounds;
};

int main(int argc, char **argv) {
  std::stringstream Fasta;
  const std::size_t N = witness::size(argc, argv);
  for (std::size_t I = 0; I < N; ++I)
    Fasta << ">utg" << I << "\nACGTNNAC" << std::string(I % 17, 'G') << '\n';
  auto Contigs = readContigs(Fasta);
  Polisher(2).polish(Contigs);
  return witness::report();
}
