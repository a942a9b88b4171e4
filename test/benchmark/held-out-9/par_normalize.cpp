// spawn: std::for_each with an execution policy or std::thread
// loop: std::for_each
// origin: vector parameter
// distance: lambda
// differs: what starts the work
// A: unbounded Y1 | limiter: none | waits: after the loop
// B: bounded N8 | limiter: the parallel algorithm | waits: for_each
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <execution>
#include <string>
#include <thread>
#include <vector>

static void normalize(std::string &word) {
  witness::task();
  for (char &c : word)
    c = static_cast<char>(c | 0x20);
}

void normalize_terms(std::vector<std::string> &terms) {
#ifdef TWIN
  std::for_each(std::execution::par, terms.begin(), terms.end(), normalize);
#else
  std::vector<std::thread> threads;
  threads.reserve(terms.size());
  std::for_each(terms.begin(), terms.end(), [&threads](std::string &term) {
    threads.emplace_back(normalize, std::ref(term));
  });
  for (auto &t : threads)
    t.join();
#endif
}

int main(int argc, char **argv) {
  std::vector<std::string> terms(witness::size(argc, argv), "Word");
  normalize_terms(terms);
  return witness::report();
}
