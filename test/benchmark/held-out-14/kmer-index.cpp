// spawn: tbb::parallel_for
// loop: blocked_range
// origin: reads of a FASTQ stream
// distance: lambda
// differs: whether the body starts something of its own
// A: bounded N8 | limiter: arena of TBB | waits: end of parallel_for
// B: unbounded Y1 | spawn: std::async in the body of parallel_for | limiter: none | waits: after parallel_for
// witness: runnable
// packages: tbb
#include "witness.h"
#include <future>
#include <istream>
#include <sstream>
#include <string>
#include <tbb/blocked_range.h>
#include <tbb/concurrent_unordered_set.h>
#include <tbb/concurrent_vector.h>
#include <tbb/parallel_for.h>
#include <vector>

namespace genomics {

struct Read {
  std::string Name, Bases, Quality;
};

std::vector<Read> parseFastq(std::istream &In) {
  std::vector<Read> Reads;
  Read R;
  std::string Plus;
  while (std::getline(In, R.Name) && std::getline(In, R.Bases) && std::getline(In, Plus) &&
         std::getline(In, R.Quality))
    if (R.Bases.size() == R.Quality.size())
      Reads.push_back(R);
  return Reads;
}

class KmerIndex {
public:
  explicit KmerIndex(std::size_t Length) : K(Length) {}

  void build(const std::vector<Read> &Reads) {
    using Range = tbb::blocked_range<std::size_t>;
    tbb::concurrent_vector<std::future<void>> Pending;
    tbb::parallel_for(Range(0, Reads.size(), 4), [&](const Range &Part) {
      for (std::size_t I = Part.begin(); I != Part.end(); ++I) {
#ifndef TWIN
        insert(Reads[I]);
#else
        Pending.push_back(std::async(std::launch::async, [this, &R = Reads[I]] { insert(R); }));
#endif
      }
    });
    for (auto &P : Pending)
      P.get();
  }

  std::size_t size() const { return Kmers.size(); }

private:
  void insert(const Read &R) {
    witness::task();
    for (std::size_t I = 0; I + K <= R.Bases.size(); ++I)
      Kmers.insert(R.Bases.substr(I, K));
  }

  std::size_t K;
  tbb::concurrent_unordered_set<std::string> Kmers;
};

} // namespace genomics

int main(int argc, char **argv) {
  std::stringstream Fastq;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Fastq << "@read" << I << "\nACGTTGCAAC\n+\nIIIIIIIIII\n";
  genomics::KmerIndex Index(5);
  Index.build(genomics::parseFastq(Fastq));
  return witness::report();
}
