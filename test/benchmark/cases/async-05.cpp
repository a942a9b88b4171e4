// spawn: std::async
// loop: counted
// origin: map
// distance: same function
// differs: how the future is kept
// limiter: none
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: previous one
// witness: runnable
#include "witness.h"
#include <future>
#include <unordered_map>
#include <vector>

void flush(int Table) {
  witness::task();
  (void)Table;
}

void flushAll(const std::unordered_map<int, long> &Dirty) {
#ifndef TWIN
  std::vector<std::future<void>> Last(Dirty.size());
  std::size_t I = 0;
#else
  std::future<void> Last;
#endif
  for (const auto &Entry : Dirty) {
#ifndef TWIN
    Last[I++] = std::async(std::launch::async, flush, Entry.first);
#else
    Last = std::async(std::launch::async, flush, Entry.first);
#endif
  }
}

int main(int argc, char **argv) {
  std::unordered_map<int, long> Dirty;
  for (int I = 0, N = int(witness::size(argc, argv)); I < N; ++I)
    Dirty[I] = I;
  flushAll(Dirty);
  return witness::report();
}
