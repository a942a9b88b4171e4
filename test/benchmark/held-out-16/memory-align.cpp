// spawn: std::thread
// loop: counted, by chunks
// origin: vector of sentence pairs
// waits: after the loop
// distance: template
// limiter: division into chunks
// differs: what is fixed, the number of chunks or their length
// A: unbounded Y1 | limiter: chunks of five
// B: bounded N2 | limiter: as many chunks as processors
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

namespace tmx {

struct Pair {
  std::string source, target;
  double score = 0;
};

template <typename It, typename Fn> void parallelChunks(It first, It last, std::size_t chunk, Fn fn) {
  std::vector<std::thread> threads;
  while (first != last) {
    const auto left = static_cast<std::size_t>(last - first);
    It end = first + static_cast<std::ptrdiff_t>(std::min(chunk, left));
    threads.emplace_back([first, end, &fn] {
      witness::task();
      std::for_each(first, end, fn);
    });
    first = end;
  }
  for (auto &t : threads)
    t.join();
}

double lengthRatio(const Pair &p) {
  const double longer = static_cast<double>(std::max(p.source.size(), p.target.size()));
  return longer == 0 ? 1 : static_cast<double>(std::min(p.source.size(), p.target.size())) / longer;
}

void scorePairs(std::vector<Pair> &pairs) {
  if (pairs.empty())
    return;
#ifndef TWIN
  const std::size_t chunk = 5;
#else
  const std::size_t parts = std::max(1u, std::thread::hardware_concurrency());
  const std::size_t chunk = (pairs.size() + parts - 1) / parts;
#endif
  parallelChunks(pairs.begin(), pairs.end(), chunk, [](Pair &p) { p.score = lengthRatio(p); });
}

} // namespace tmx

int main(int argc, char **argv) {
  std::vector<tmx::Pair> pairs(witness::size(argc, argv), {"Good morning", "Guten Morgen"});
  tmx::scorePairs(pairs);
  return witness::report();
}
