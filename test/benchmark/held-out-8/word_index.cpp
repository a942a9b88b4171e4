// spawn: std::thread
// loop: index with a stride
// origin: vector parameter
// limiter: chunks of the input
// waits: joined after the loop
// distance: same function
// differs: what is constant, the chunks or their size
// A: unbounded Y1 | limiter: chunks of constant size
// B: bounded N1 | limiter: constant number of chunks
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

using Words = std::vector<std::string>;

static void indexWords(Words::const_iterator first, Words::const_iterator last) {
  (void)first;
  (void)last;
  witness::task();
}

void buildIndex(const Words &words) {
  if (words.empty())
    return;
#ifdef TWIN
  const std::size_t step = (words.size() + 3) / 4;
#else
  const std::size_t step = 4;
#endif
  std::vector<std::thread> builders;
  for (std::size_t begin = 0; begin < words.size(); begin += step) {
    const std::size_t end = std::min(begin + step, words.size());
    builders.emplace_back(indexWords, words.begin() + static_cast<std::ptrdiff_t>(begin),
                          words.begin() + static_cast<std::ptrdiff_t>(end));
  }
  for (auto &builder : builders)
    builder.join();
}

int main(int argc, char **argv) {
  buildIndex(Words(witness::size(argc, argv), "fanout"));
  return witness::report();
}
