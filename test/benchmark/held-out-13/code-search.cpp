// spawn: std::jthread
// loop: std::for_each
// origin: repositories of a query
// limiter: none
// waits: destructor of the threads
// distance: lambda
// differs: spawn
// A: bounded N8 | spawn: tbb::parallel_for_each | limiter: workers of TBB
// B: unbounded Y1
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <atomic>
#include <string>
#include <tbb/parallel_for_each.h>
#include <thread>
#include <vector>

struct Query {
  std::string Needle;
  std::vector<std::string> Repositories;
};

struct Hit {
  std::string Repository;
  unsigned Line;
};

class Grep {
public:
  explicit Grep(std::string Needle) : Needle(std::move(Needle)) {}

  void scan(const std::string &Repository) {
    witness::task();
    if (Repository.find(Needle) != std::string::npos)
      Matches.fetch_add(1, std::memory_order_relaxed);
  }

  unsigned matches() const { return Matches.load(); }

private:
  std::string Needle;
  std::atomic<unsigned> Matches{0};
};

unsigned answer(const Query &Q) {
  Grep Search(Q.Needle);
  if (Q.Needle.size() < 3)
    return 0;
#ifdef TWIN
  {
    std::vector<std::jthread> Scans;
    Scans.reserve(Q.Repositories.size());
    std::for_each(Q.Repositories.begin(), Q.Repositories.end(),
                  [&](const std::string &R) { Scans.emplace_back([&Search, &R] { Search.scan(R); }); });
  }
#else
  tbb::parallel_for_each(Q.Repositories.begin(), Q.Repositories.end(),
                         [&](const std::string &R) { Search.scan(R); });
#endif
  return Search.matches();
}

int main(int argc, char **argv) {
  Query Q{"kernel", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Q.Repositories.push_back("git/kernel-" + std::to_string(I));
  answer(Q);
  return witness::report();
}
