// spawn: std::async
// loop: counted
// origin: vector parameter
// waits: after the loop
// limiter: none
// distance: same function
// differs: whether the spawn returns
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: return after the spawn
// witness: runnable
#include "witness.h"
#include <future>
#include <vector>

std::vector<std::future<int>> Kept;

int evaluate(int Candidate) {
  witness::task();
  return Candidate;
}

bool tryCandidates(const std::vector<int> &Candidates) {
  for (std::size_t I = 0; I < Candidates.size(); I++) {
    if (Candidates[I] < 0)
      continue;
    Kept.push_back(std::async(std::launch::async, evaluate, Candidates[I]));
#ifdef TWIN
    return true;
#endif
  }
  return !Kept.empty();
}

int main(int argc, char **argv) {
  tryCandidates(std::vector<int>(witness::size(argc, argv), 3));
  for (auto &F : Kept)
    F.get();
  return witness::report();
}
