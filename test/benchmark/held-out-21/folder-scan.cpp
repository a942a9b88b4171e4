// spawn: std::async
// loop: recursion and range-for
// origin: tree of folders
// waits: futures of each level
// distance: recursion
// differs: whether the live scans are counted before a start
// A: unbounded Y1 | limiter: none
// B: bounded N9 | limiter: counter compared before the start, otherwise inline
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <vector>

struct Folder {
  std::string Name;
  std::uint64_t OwnBytes = 0;
  std::vector<std::unique_ptr<Folder>> Children;
};

class Scanner {
public:
  std::uint64_t scan(const Folder &F) {
    std::uint64_t Bytes = F.OwnBytes;
    std::vector<std::future<std::uint64_t>> Below;
    for (const auto &Child : F.Children) {
#ifdef TWIN
      if (!enter()) {
        Bytes += scan(*Child);
        continue;
      }
#else
      ++Scans;
#endif
      Below.push_back(std::async(std::launch::async, [this, &Child] {
        std::uint64_t Sum = visit(*Child);
        --Scans;
        return Sum;
      }));
    }
    for (auto &B : Below)
      Bytes += B.get();
    return Bytes;
  }

private:
  static constexpr int MaxScans = 14;

  bool enter() {
    int Seen = Scans.load();
    while (Seen < MaxScans)
      if (Scans.compare_exchange_weak(Seen, Seen + 1))
        return true;
    return false;
  }

  std::uint64_t visit(const Folder &F) {
    witness::Task Alive;
    witness::work();
    return scan(F);
  }

  std::atomic<int> Scans{0};
};

static std::unique_ptr<Folder> restoreTree(std::size_t Folders) {
  auto Root = std::make_unique<Folder>();
  Folder *Parent = Root.get();
  for (std::size_t I = 1; I < Folders; ++I) {
    Parent->Children.push_back(std::make_unique<Folder>());
    Parent->Children.back()->OwnBytes = I;
    if (I * 2 == Folders)
      Parent = Parent->Children.back().get();
  }
  return Root;
}

int main(int argc, char **argv) {
  auto Root = restoreTree(witness::size(argc, argv));
  Scanner().scan(*Root);
  return witness::report();
}
