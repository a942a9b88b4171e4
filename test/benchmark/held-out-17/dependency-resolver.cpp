// spawn: std::async
// loop: range-for in a recursion
// origin: map of vectors filled elsewhere
// waits: after the loop
// distance: member function
// differs: limiter
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter of live tasks, else in the same thread
// witness: runnable
#include "witness.h"
#include <atomic>
#include <future>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

using PackageIndex = std::unordered_map<std::string, std::vector<std::string>>;

class Resolver {
public:
  explicit Resolver(const PackageIndex &Index) : Index(Index) {}

  std::set<std::string> resolve(const std::string &Root) {
    visit(Root);
    return Chosen;
  }

private:
  bool choose(const std::string &Name) {
    std::lock_guard Guard(Lock);
    return Chosen.insert(Name).second;
  }

  bool mayFork() {
#ifdef TWIN
    unsigned Seen = Forked.load();
    do {
      if (Seen >= MaxForked)
        return false;
    } while (!Forked.compare_exchange_weak(Seen, Seen + 1));
#else
    ++Forked;
#endif
    return true;
  }

  void visit(const std::string &Name) {
    if (!choose(Name))
      return;
    auto Found = Index.find(Name);
    if (Found == Index.end())
      return;
    std::vector<std::future<void>> Branches;
    for (const std::string &Dependency : Found->second) {
      if (!mayFork()) {
        visit(Dependency);
        continue;
      }
      Branches.push_back(std::async(std::launch::async, [this, &Dependency] {
        witness::task();
        visit(Dependency);
        --Forked;
      }));
    }
    for (auto &B : Branches)
      B.get();
  }

  static constexpr unsigned MaxForked = 10;
  const PackageIndex &Index;
  std::mutex Lock;
  std::set<std::string> Chosen;
  std::atomic<unsigned> Forked{0};
};

int main(int argc, char **argv) {
  const std::size_t Packages = witness::size(argc, argv);
  PackageIndex Index;
  for (std::size_t I = 0; I < Packages; ++I) {
    const std::string Name = "lib" + std::to_string(I);
    Index["app"].push_back(Name);
    Index[Name] = {};
  }
  Resolver(Index).resolve("app");
  return witness::report();
}
