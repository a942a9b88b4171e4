// spawn: std::thread stored
// loop: counted
// origin: request field
// waits: after the loop
// distance: same function
// differs: whether the count is changed
// A: unbounded Y7 | limiter: size guard on a copy
// B: bounded N11 | limiter: size guard clamps
// witness: runnable
#include "witness.h"
#include <thread>
#include <vector>

struct Search {
  std::vector<int> Terms;
};

void match(int Term) {
  witness::task();
  (void)Term;
}

std::size_t search(const Search &S) {
  std::size_t Count = S.Terms.size();
  std::size_t Reported = Count;
#ifndef TWIN
  if (Reported > 20)
    Reported = 20;
#else
  if (Count > 20)
    Count = 20;
#endif
  std::vector<std::thread> Threads;
  for (std::size_t I = 0; I < Count; ++I)
    Threads.emplace_back(match, S.Terms[I]);
  for (auto &T : Threads)
    T.join();
  return Reported;
}

int main(int argc, char **argv) {
  search({std::vector<int>(witness::size(argc, argv))});
  return witness::report();
}
