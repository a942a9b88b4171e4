// spawn: std::async
// loop: counted
// origin: vector parameter
// distance: same function
// differs: bound of the inner loop
// A: unbounded Y3 | limiter: chunk as large as the input | waits: batch of n
// B: bounded N6 | limiter: chunk with join | waits: batch of k
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <vector>

void index(const std::string &Document) {
  witness::task();
  (void)Document;
}

void indexAll(const std::vector<std::string> &Documents) {
  const std::size_t Total = Documents.size();
#ifndef TWIN
  const std::size_t Width = Total / 2 + 1;
#else
  const std::size_t Width = 20;
#endif
  for (std::size_t Start = 0; Start < Total; Start += Width) {
    std::vector<std::future<void>> Round;
    for (std::size_t I = Start; I < std::min(Start + Width, Total); ++I)
      Round.push_back(std::async(std::launch::async, [&Documents, I] { index(Documents[I]); }));
    for (auto &R : Round)
      R.get();
  }
}

int main(int argc, char **argv) {
  indexAll(std::vector<std::string>(witness::size(argc, argv)));
  return witness::report();
}
