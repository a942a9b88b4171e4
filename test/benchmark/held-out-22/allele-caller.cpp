// spawn: std::async
// loop: structured-binding range-for over a map
// origin: variants parsed from a VCF text
// limiter: none
// waits: futures after the loop
// distance: helper member
// differs: launch policy
// A: bounded N10 | spawn: std::async with launch::deferred
// B: unbounded Y1 | spawn: std::async with launch::async
// witness: runnable
#include "witness.h"
#include <future>
#include <istream>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

struct Locus {
  std::string Reference, Alternative;
  unsigned Depth = 0;
};

using LocusKey = std::pair<std::string, unsigned long>;

std::map<LocusKey, Locus> readVariants(std::istream &Vcf) {
  std::map<LocusKey, Locus> Loci;
  for (std::string Line; std::getline(Vcf, Line);) {
    if (Line.empty() || Line.front() == '#')
      continue;
    std::istringstream Columns(Line);
    LocusKey Key;
    Locus L;
    if (Columns >> Key.first >> Key.second >> L.Reference >> L.Alternative >> L.Depth)
      Loci.insert_or_assign(Key, L);
  }
  return Loci;
}

struct Call {
  LocusKey At;
  double Quality = 0;
};

class AlleleCaller {
public:
  std::vector<Call> call(std::istream &Vcf) const {
    const auto Loci = readVariants(Vcf);
    std::vector<std::future<Call>> Pending;
    Pending.reserve(Loci.size());
    for (const auto &[Key, L] : Loci)
      Pending.push_back(evaluate(Key, L));
    std::vector<Call> Calls;
    for (auto &P : Pending) {
      Call C = P.get();
      if (C.Quality >= MinQuality)
        Calls.push_back(std::move(C));
    }
    return Calls;
  }

private:
#ifndef TWIN
  static constexpr auto Policy = std::launch::deferred;
#else
  static constexpr auto Policy = std::launch::async;
#endif

  std::future<Call> evaluate(const LocusKey &Key, const Locus &L) const {
    return std::async(Policy, [Key, L] {
      witness::task();
      double Quality = 10.0 * L.Depth / (1.0 + L.Alternative.size());
      return Call{Key, Quality};
    });
  }

  static constexpr double MinQuality = 30;
};

int main(int argc, char **argv) {
  std::stringstream Vcf;
  const std::size_t N = witness::size(argc, argv);
  Vcf << "##fileformat=VCFv4.3\n";
  for (std::size_t I = 0; I < N; ++I)
    Vcf << "chr" << I % 22 + 1 << '\t' << 1000 + I << "\tA\tG\t" << I % 50 << '\n';
  AlleleCaller().call(Vcf);
  return witness::report();
}
