// loop: tbb::parallel_for_each
// origin: vector parameter
// distance: lambda
// waits: in the algorithm, or a join after it
// differs: spawn
// A: bounded N8 | spawn: TBB task | limiter: arena of TBB
// B: unbounded Y1 | spawn: std::thread | limiter: none
// witness: runnable
// libraries: -ltbb
#include "witness.h"
#include <mutex>
#include <oneapi/tbb/parallel_for_each.h>
#include <string>
#include <thread>
#include <vector>

struct Commit {
  std::string Hash;
  std::vector<std::string> Paths;
  bool Conflicts = false;
};

class Merger {
public:
  explicit Merger(std::string Branch) : Branch(std::move(Branch)) {}

  std::size_t apply(std::vector<Commit> &Commits) {
    oneapi::tbb::parallel_for_each(Commits.begin(), Commits.end(), [this](Commit &C) {
#ifndef TWIN
      replay(C);
#else
      std::lock_guard Guard(Lock);
      Workers.emplace_back([this, &C] { replay(C); });
#endif
    });
    for (auto &W : Workers)
      W.join();
    Workers.clear();
    std::size_t Conflicts = 0;
    for (const auto &C : Commits)
      Conflicts += C.Conflicts;
    return Conflicts;
  }

private:
  void replay(Commit &C) const {
    witness::task();
    for (const auto &P : C.Paths)
      C.Conflicts |= P.find(Branch) != std::string::npos;
  }

  std::string Branch;
  std::mutex Lock;
  std::vector<std::thread> Workers;
};

int main(int argc, char **argv) {
  std::vector<Commit> Commits(witness::size(argc, argv));
  for (auto &C : Commits)
    C.Paths = {"src/main.cpp", "docs/release.md"};
  Merger("release").apply(Commits);
  return witness::report();
}
