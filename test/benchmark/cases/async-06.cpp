// spawn: std::async
// loop: std::transform
// origin: vector parameter
// limiter: none
// distance: lambda variable
// differs: what the transformation returns
// A: unbounded Y1 | waits: after the loop
// B: bounded N3 | waits: each iteration
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <iterator>
#include <vector>

int score(int Candidate) {
  witness::task();
  return Candidate;
}

int best(const std::vector<int> &Candidates) {
  auto start = [](int C) { return std::async(std::launch::async, [C] { return score(C); }); };
  int Best = 0;
#ifndef TWIN
  std::vector<std::future<int>> Scores;
  std::transform(Candidates.begin(), Candidates.end(), std::back_inserter(Scores), start);
  for (auto &S : Scores)
    Best = std::max(Best, S.get());
#else
  std::vector<int> Scores;
  std::transform(Candidates.begin(), Candidates.end(), std::back_inserter(Scores),
                 [&start](int C) { return start(C).get(); });
  for (int S : Scores)
    Best = std::max(Best, S);
#endif
  return Best;
}

int main(int argc, char **argv) {
  best(std::vector<int>(witness::size(argc, argv)));
  return witness::report();
}
