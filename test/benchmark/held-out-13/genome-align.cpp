// spawn: std::thread
// loop: for over iterators, in a template
// origin: contigs of an assembly
// limiter: none
// waits: after the loop
// distance: template
// differs: who calls the function for an element
// A: unbounded Y1 | limiter: none
// B: bounded N2 | limiter: as many threads as processors take from a counter
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace bio {

template <class Iterator, class Function>
void parallelApply(Iterator First, Iterator Last, Function Apply) {
  std::vector<std::thread> Threads;
#ifdef TWIN
  std::atomic<std::size_t> Next{0};
  const auto Count = static_cast<std::size_t>(std::distance(First, Last));
  const unsigned Width = std::max(2u, std::thread::hardware_concurrency());
  for (unsigned T = 0; T < Width; ++T)
    Threads.emplace_back([&] {
      for (std::size_t I; (I = Next++) < Count;)
        Apply(*std::next(First, I));
    });
#else
  for (; First != Last; ++First)
    Threads.emplace_back([&Apply, It = First] { Apply(*It); });
#endif
  for (auto &T : Threads)
    T.join();
}

} // namespace bio

struct Contig {
  std::string Name;
  std::string Bases;
  int Score = 0;
};

class Aligner {
public:
  explicit Aligner(std::string Reference) : Reference(std::move(Reference)) {}

  int align(std::vector<Contig> &Assembly) const {
    bio::parallelApply(Assembly.begin(), Assembly.end(), [this](Contig &C) { C.Score = score(C); });
    int Best = 0;
    for (const Contig &C : Assembly)
      Best = std::max(Best, C.Score);
    return Best;
  }

private:
  int score(const Contig &C) const {
    witness::task();
    int Same = 0;
    for (std::size_t I = 0; I < std::min(C.Bases.size(), Reference.size()); ++I)
      Same += C.Bases[I] == Reference[I];
    return Same;
  }

  std::string Reference;
};

int main(int argc, char **argv) {
  std::vector<Contig> Assembly;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Assembly.push_back({"ctg" + std::to_string(I), "ACGTTA"});
  Aligner("ACGATA").align(Assembly);
  return witness::report();
}
