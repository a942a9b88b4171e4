// spawn: std::thread
// loop: for with index
// origin: vector parameter
// waits: after the loop
// distance: same function
// differs: which number the loop uses
// A: unbounded Y7 | limiter: a minimum that only sizes the reservation
// B: bounded N11 | limiter: a minimum that ends the loop
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <string>
#include <thread>
#include <vector>

struct Candidate {
  std::string url;
  double rank = 0;
};

void rank_candidate(Candidate &c) {
  witness::task();
  c.rank = static_cast<double>(c.url.size());
}

void rank_candidates(std::vector<Candidate> &candidates) {
  const std::size_t count = std::min<std::size_t>(candidates.size(), 20);
  std::vector<std::thread> threads;
  threads.reserve(count);
#ifdef TWIN
  for (std::size_t i = 0; i < count; i++)
#else
  for (std::size_t i = 0; i < candidates.size(); i++)
#endif
    threads.emplace_back(rank_candidate, std::ref(candidates[i]));
  for (auto &t : threads)
    t.join();
}

int main(int argc, char **argv) {
  std::vector<Candidate> candidates(witness::size(argc, argv));
  rank_candidates(candidates);
  return witness::report();
}
