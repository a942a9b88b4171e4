// spawn: std::async
// loop: recursion over a tree
// origin: children of a node
// waits: futures at each level
// distance: recursion
// differs: limiter
// A: bounded N9 | limiter: counter of live tasks compared before
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <vector>

struct Fonds {
  std::string Signature;
  std::vector<std::unique_ptr<Fonds>> Children;
};

class Crawler {
public:
  std::size_t crawl(const Fonds &Node) {
    std::vector<std::future<std::size_t>> Below;
    std::size_t Count = describe(Node);
    for (const auto &Child : Node.Children) {
      if (mayBranch()) {
        Below.push_back(std::async(std::launch::async, [this, C = Child.get()] {
          witness::Task Alive;
          witness::work();
          std::size_t Found = crawl(*C);
          --Branches;
          return Found;
        }));
      } else {
        Count += crawl(*Child);
      }
    }
    for (auto &B : Below)
      Count += B.get();
    return Count;
  }

private:
  bool mayBranch() {
#ifndef TWIN
    if (Branches.load() >= 8)
      return false;
#endif
    ++Branches;
    return true;
  }

  static std::size_t describe(const Fonds &Node) { return Node.Signature.empty() ? 0 : 1; }

  std::atomic<int> Branches = 0;
};

int main(int argc, char **argv) {
  Fonds Root{"CH-001", {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Root.Children.push_back(std::make_unique<Fonds>(Fonds{"CH-001-" + std::to_string(I), {}}));
  Crawler().crawl(Root);
  return witness::report();
}
