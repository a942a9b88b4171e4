// spawn: std::async
// loop: recursion over a tree
// origin: tree of parsed archives
// waits: futures
// distance: recursion
// differs: limiter
// A: unbounded Y7 | limiter: depth of the recursion
// B: bounded N9 | limiter: count of live scans, the rest is scanned in place
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cstdint>
#include <future>
#include <memory>
#include <string>
#include <vector>

struct Entry {
  std::string Name;
  std::uint64_t Hash = 0;
  std::vector<std::unique_ptr<Entry>> Members;
};

class ArchiveScanner {
  static constexpr int MaxDepth = 8;
  static constexpr int Threads = 14;
  std::atomic<int> Live{0};

  static int inspect(const Entry &E) {
    witness::task();
    return E.Hash % 2 == 1 ? 1 : 0;
  }

  int member(const Entry &E, int Depth) {
    int Hits = scan(E, Depth + 1);
    --Live;
    return Hits;
  }

  bool apart(int Depth) {
#ifndef TWIN
    ++Live;
    return Depth < MaxDepth;
#else
    (void)Depth;
    if (++Live <= Threads)
      return true;
    --Live;
    return false;
#endif
  }

public:
  int scan(const Entry &E, int Depth = 0) {
    if (E.Members.empty())
      return inspect(E);
    if (Depth > MaxDepth)
      return 1;
    int Hits = 0;
    std::vector<std::future<int>> Pending;
    for (const auto &M : E.Members) {
      if (apart(Depth))
        Pending.push_back(std::async(std::launch::async, [this, &M, Depth] { return member(*M, Depth); }));
      else
        Hits += scan(*M, Depth + 1);
    }
    for (auto &P : Pending)
      Hits += P.get();
    return Hits;
  }
};

int main(int argc, char **argv) {
  Entry Root{"sample.zip", 0, {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I) {
    if (I % 10 == 0)
      Root.Members.push_back(std::make_unique<Entry>(Entry{"inner.zip", 0, {}}));
    Root.Members.back()->Members.push_back(std::make_unique<Entry>(Entry{"file.bin", 2 * I, {}}));
  }
  ArchiveScanner Scanner;
  if (Scanner.scan(Root) != 0)
    return 1;
  return witness::report();
}
