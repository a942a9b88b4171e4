// spawn: std::async
// loop: tbb::parallel_for_each
// origin: segments of an index
// distance: lambda
// limiter: threads of oneTBB
// differs: where the future is waited for
// A: unbounded Y5 | waits: after the algorithm
// B: bounded N8 | waits: in the body of the algorithm
// witness: runnable
// packages: tbb
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <future>
#include <map>
#include <string>
#include <tbb/concurrent_vector.h>
#include <tbb/parallel_for_each.h>
#include <vector>

namespace fulltext {

using Postings = std::vector<std::uint32_t>;

struct Segment {
  std::string Name;
  std::map<std::string, Postings> Terms;
};

class SegmentWriter {
public:
  void flush(const Segment &S) {
    witness::task();
    std::size_t Size = S.Name.size();
    for (const auto &[Term, Documents] : S.Terms)
      Size += Term.size() + Documents.size() * sizeof(std::uint32_t);
    Bytes += Size;
  }
  std::size_t bytes() const { return Bytes; }

private:
  std::atomic<std::size_t> Bytes{0};
};

class Index {
public:
  explicit Index(std::vector<Segment> Segments) : Segments(std::move(Segments)) {}

  std::size_t commit() {
    SegmentWriter Writer;
    tbb::concurrent_vector<std::future<void>> Flushes;
    tbb::parallel_for_each(Segments.begin(), Segments.end(), [&](Segment &S) {
      dropEmptyTerms(S);
      auto Flush = std::async(std::launch::async, &SegmentWriter::flush, &Writer, std::cref(S));
#ifndef TWIN
      Flushes.push_back(std::move(Flush));
#else
      Flush.wait();
#endif
    });
    for (auto &F : Flushes)
      F.wait();
    return Writer.bytes();
  }

private:
  static void dropEmptyTerms(Segment &S) {
    std::erase_if(S.Terms, [](const auto &Entry) { return Entry.second.empty(); });
  }

  std::vector<Segment> Segments;
};

} // namespace fulltext

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::vector<fulltext::Segment> Segments;
  for (std::size_t I = 0; I < N; ++I)
    Segments.push_back({"_" + std::to_string(I), {{"hereby", {1, 4}}, {"void", {}}}});
  fulltext::Index(std::move(Segments)).commit();
  return witness::report();
}
